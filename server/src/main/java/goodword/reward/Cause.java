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

    /// The cause of the next reward in a row for the same fact, re-issued after this one's was
    /// taken back: `#2`, `#3` and so on.
    Cause again() {
        int mark = id.indexOf('#');
        String fact = mark < 0 ? id : id.substring(0, mark);
        int number = mark < 0 ? 1 : Integer.parseInt(id.substring(mark + 1));
        return new Cause(program, kind, fact + "#" + (number + 1), side);
    }
}
