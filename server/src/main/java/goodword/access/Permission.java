package goodword.access;

/// What a role lets its holder see or do in one shop.
public enum Permission {
    FIGURES_READ,
    PROGRAMS_READ,
    PROGRAMS_WRITE,
    ADVOCATES_READ,
    ADVOCATES_WRITE,
    ORDERS_READ,
    REFERRALS_READ,
    REFERRALS_DECIDE,
    REWARDS_READ,
    REWARDS_WRITE,
    CUSTOMERS_ERASE,
    EXPORT,
    SHOP_SETTINGS,
    KEYS_MANAGE,
    WEBHOOKS_MANAGE,
    TEAM_READ,
    TEAM_MANAGE,
    AUDIT_READ;

    /// Whether it moves money or takes customers' data out: then a password alone is not enough.
    public boolean needsSecondFactor() {
        return switch (this) {
            case REFERRALS_DECIDE,
                    REWARDS_WRITE,
                    CUSTOMERS_ERASE,
                    EXPORT,
                    KEYS_MANAGE,
                    WEBHOOKS_MANAGE,
                    TEAM_MANAGE ->
                    true;
            default -> false;
        };
    }
}
