package goodword.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import goodword.conversion.Rooms;
import goodword.insight.ReferralRow.OrderMark;
import goodword.insight.ReferralRow.Origin;
import goodword.insight.ReferralRow.RewardMark;
import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.Referral.State;
import goodword.referral.ReferralId;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.reward.RewardState;
import goodword.trust.Decisions;
import goodword.trust.Outcome;
import goodword.trust.Side;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads from the rooms how orders and referrals stand now, a whole batch with a few questions.
final class Recount {
    private final Rooms rooms;

    Recount(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What was touched, the orders of touched referrals, and the referrals of touched orders.
    Counted of(ShopId shop, Touched touched, ZoneId zone) {
        Map<ReferralId, Referral> referrals = referrals(shop, touched);
        Map<OrderId, OrderFacts> orders = orders(shop, touched, referrals);
        Set<OrderId> referred =
                referrals.values().stream()
                        .filter(referral -> isAlive(referral.state()))
                        .map(Referral::order)
                        .collect(toSet());
        Map<OrderId, CountedOrder> countedOrders = new LinkedHashMap<>();
        orders.forEach(
                (id, order) ->
                        countedOrders.put(id, CountedOrder.of(order, referred.contains(id), zone)));
        List<Reward> rewards = rooms.rewards().ofReferrals(shop, referrals.keySet());
        Map<RewardId, CountedReward> countedRewards = new LinkedHashMap<>();
        rewards.forEach(reward -> countedRewards.put(reward.id(), CountedReward.of(reward)));
        return new Counted(
                countedOrders, rows(shop, referrals, orders, rewards, zone), countedRewards);
    }

    private Map<ReferralId, Referral> referrals(ShopId shop, Touched touched) {
        Map<ReferralId, Referral> referrals = new LinkedHashMap<>();
        rooms.referrals()
                .ofOrders(shop, touched.orders())
                .forEach(referral -> referrals.put(referral.id(), referral));
        Set<ReferralId> others = new LinkedHashSet<>(touched.referrals());
        others.removeAll(referrals.keySet());
        rooms.referrals()
                .findAll(shop, others)
                .forEach(referral -> referrals.put(referral.id(), referral));
        return referrals;
    }

    private Map<OrderId, OrderFacts> orders(
            ShopId shop, Touched touched, Map<ReferralId, Referral> referrals) {
        Set<OrderId> wanted = new LinkedHashSet<>(touched.orders());
        referrals.values().forEach(referral -> wanted.add(referral.order()));
        Map<OrderId, OrderFacts> orders = new LinkedHashMap<>();
        rooms.orders().findAll(shop, wanted).forEach(order -> orders.put(order.id(), order));
        return orders;
    }

    private Map<ReferralId, CountedReferral> rows(
            ShopId shop,
            Map<ReferralId, Referral> referrals,
            Map<OrderId, OrderFacts> orders,
            List<Reward> rewards,
            ZoneId zone) {
        Map<ReferralId, CountedReferral> rows = new LinkedHashMap<>();
        if (referrals.isEmpty()) {
            return rows;
        }
        Map<ReferralId, List<Reward>> byReferral =
                rewards.stream().collect(groupingBy(Reward::referral));
        Map<ReferralId, Decisions> decisions =
                rooms.screening().decisions(shop, referrals.keySet());
        Map<OrderId, String> numbers =
                rooms.orders()
                        .numbersOf(shop, referrals.values().stream().map(Referral::order).toList());
        for (Referral referral : referrals.values()) {
            OrderFacts order = Objects.requireNonNull(orders.get(referral.order()));
            OrderMark mark =
                    new OrderMark(
                            order.id(), order.externalId(), numbers.get(order.id()), order.net());
            Map<Side, RewardMark> newest =
                    newest(byReferral.getOrDefault(referral.id(), List.of()));
            Instant reviewBy = reviewBy(referral, newest, decisions.get(referral.id()));
            rows.put(
                    referral.id(),
                    new CountedReferral(
                            row(referral, mark, newest, reviewBy),
                            referral.openedAt().atZone(zone).toLocalDate()));
        }
        return rows;
    }

    private static ReferralRow row(
            Referral referral,
            OrderMark order,
            Map<Side, RewardMark> newest,
            @Nullable Instant reviewBy) {
        return new ReferralRow(
                referral.id(),
                referral.openedAt(),
                order,
                referral.state(),
                referral.reason(),
                referral.how(),
                new Origin(
                        referral.terms().program(),
                        referral.terms().arm(),
                        referral.lineage().generation()),
                referral.advocate(),
                referral.friend(),
                newest.get(Side.ADVOCATE),
                newest.get(Side.FRIEND),
                reviewBy);
    }

    /// A reward that another one replaces is history.
    private static Map<Side, RewardMark> newest(List<Reward> rewards) {
        Set<@Nullable RewardId> replaced =
                rewards.stream()
                        .map(Reward::replaces)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new));
        Map<Side, RewardMark> newest = new LinkedHashMap<>();
        rewards.stream()
                .filter(reward -> !replaced.contains(reward.id()))
                .forEach(
                        reward ->
                                newest.put(
                                        reward.cause().side(),
                                        new RewardMark(reward.state(), reward.due())));
        return newest;
    }

    /// A held side waits for a person as long as their word can change something: the referral
    /// lives, or the side's reward is still to be decided.
    private static @Nullable Instant reviewBy(
            Referral referral, Map<Side, RewardMark> newest, @Nullable Decisions decisions) {
        if (decisions == null) {
            return null;
        }
        for (Side side : Side.values()) {
            if (decisions.outcome(side) == Outcome.HELD
                    && (isAlive(referral.state()) || isPending(newest.get(side)))) {
                return decisions.reviewBy();
            }
        }
        return null;
    }

    private static boolean isAlive(State state) {
        return state != State.DECLINED && state != State.RETRACTED;
    }

    private static boolean isPending(@Nullable RewardMark reward) {
        return reward != null
                && (reward.state() == RewardState.PROMISED || reward.state() == RewardState.HELD);
    }
}
