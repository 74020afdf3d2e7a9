package goodword.reward;

/// What came of using a coupon on an order.
public sealed interface Redemption {
    /// It is used by this order.
    ///
    /// @param again it was before; nothing changed
    record Used(Reward reward, boolean again) implements Redemption {}

    /// It is not good for this order.
    record Refused(Reason reason) implements Redemption {}

    /// Why not.
    enum Reason {
        UNKNOWN,
        NOT_ISSUED,
        USED_BEFORE
    }
}
