package goodword.insight;

import goodword.insight.Sums.Sum;

/// What is counted of one day in one currency, amounts in minor units; or a difference of it.
///
/// @param orders that count, by when they were placed
/// @param referrals opened for orders of this day, whatever became of them
/// @param advocateMinor what advocates were granted for orders of this day, less what was taken
///   back
/// @param friendMinor what friends were granted, likewise
/// @param won referrals that came through
/// @param wonCostMinor what both sides were granted for those
record DayTally(
        long orders,
        long netMinor,
        long referredOrders,
        long referredNetMinor,
        long referrals,
        long advocateMinor,
        long friendMinor,
        long won,
        long wonCostMinor)
        implements Sum<DayTally> {
    static final DayTally NONE = new DayTally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static DayTally of(CountedOrder order) {
        if (!order.counts()) {
            return NONE;
        }
        long net = order.net().minor();
        return order.referred()
                ? new DayTally(1, net, 1, net, 0, 0, 0, 0, 0)
                : new DayTally(1, net, 0, 0, 0, 0, 0, 0, 0);
    }

    static DayTally ofReferral(boolean won) {
        return new DayTally(0, 0, 0, 0, 1, 0, 0, won ? 1 : 0, 0);
    }

    static DayTally ofReward(long advocateMinor, long friendMinor, boolean won) {
        long cost = won ? advocateMinor + friendMinor : 0;
        return new DayTally(0, 0, 0, 0, 0, advocateMinor, friendMinor, 0, cost);
    }

    @Override
    public DayTally plus(DayTally other) {
        return new DayTally(
                orders + other.orders,
                netMinor + other.netMinor,
                referredOrders + other.referredOrders,
                referredNetMinor + other.referredNetMinor,
                referrals + other.referrals,
                advocateMinor + other.advocateMinor,
                friendMinor + other.friendMinor,
                won + other.won,
                wonCostMinor + other.wonCostMinor);
    }

    @Override
    public DayTally negated() {
        return new DayTally(
                -orders,
                -netMinor,
                -referredOrders,
                -referredNetMinor,
                -referrals,
                -advocateMinor,
                -friendMinor,
                -won,
                -wonCostMinor);
    }

    @Override
    public boolean isNothing() {
        return equals(NONE);
    }
}
