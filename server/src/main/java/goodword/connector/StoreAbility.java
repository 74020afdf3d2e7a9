package goodword.connector;

import java.util.Locale;

/// What a kind of store can do with what a program promises. What is not among its abilities is not
/// offered for it.
public enum StoreAbility {
    /// A coupon that takes off a fixed amount.
    AMOUNT_COUPON,
    /// A coupon that takes off a share of the order.
    PERCENT_COUPON,
    /// A coupon for a share of the order that takes off no more than an amount.
    PERCENT_COUPON_WITH_MOST,
    /// A coupon that asks for an order of a least amount.
    COUPON_MINIMUM,
    /// A coupon that ends by itself.
    COUPON_END,
    /// A balance at the store itself, from which an order can be paid.
    STORE_CREDIT,
    /// It lets us set up the messages that it sends.
    HOOKS_SET_UP,
    /// An order that is paid or refunded counts as changed.
    PAYMENTS_ARE_CHANGES,
    /// It sends no messages at all: what happens in it is read, and read more often.
    ONLY_ASKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
