package goodword.reward;

import goodword.order.OrderId;
import goodword.program.ProgramId;
import goodword.trust.Side;

/// The business fact that a reward rests on. With the shop it is the reward's key: one cause, one
/// reward a side, whatever is sent how often.
///
/// @param kind `claim`, `order`, `milestone` or `manual`
public record Cause(ProgramId program, String kind, String id, Side side) {
    public static Cause order(ProgramId program, OrderId order, Side side) {
        return new Cause(program, "order", order.toString(), side);
    }

    /// The cause of the n-th reward in a row for the same fact: re-issued after the first was taken
    /// back.
    Cause again(int number) {
        return new Cause(program, kind, id + "#" + number, side);
    }
}
