package goodword.program;

/// How a benefit reaches its owner.
public enum Means {
    /// A single-use code of its own.
    COUPON,
    /// A balance to spend in the shop.
    STORE_CREDIT,
    /// Taken off the friend's first order at checkout: used the moment it is given.
    CHECKOUT_DISCOUNT;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
