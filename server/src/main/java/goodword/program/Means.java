package goodword.program;

/// How a benefit reaches its owner.
public enum Means {
    /// A single-use code of its own.
    COUPON,
    /// A balance to spend in the shop.
    STORE_CREDIT,
    /// Taken off the friend's first order at checkout: used the moment it is given.
    CHECKOUT_DISCOUNT,
    /// Money that the shop gives to a charity in its owner's name.
    DONATION,
    /// Something that has no price, such as early access; the shop sees to it.
    PERK;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether it is told in words: to whom it goes, or what it is.
    public boolean isNamed() {
        return this == DONATION || this == PERK;
    }
}
