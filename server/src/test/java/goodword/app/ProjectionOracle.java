package goodword.app;

import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.platform.database.Paging;
import goodword.platform.money.Money;
import goodword.referral.Referral;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.trust.Outcome;
import goodword.trust.Screened;
import goodword.trust.Side;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the projection should hold, asked of the rooms order by order and added up here, beside
/// what it does hold; both as sorted lines. For shops whose days are UTC's.
final class ProjectionOracle {
    private static final String STORED =
            """
            select concat_ws('|', 'order', order_id, counted_on, currency, net_minor, counts, referred)
            from insight_order where shop_id = ':shop'
            union all
            select concat_ws('|', 'referral', referral_id, extract(epoch from opened_at)::bigint,
                counted_on, order_id, order_external_id, coalesce(order_number, '-'), currency, net_minor,
                state, reason, how, program_id, arm, generation, advocate_id, friend_id,
                coalesce(advocate_state || ' ' || advocate_currency || ' ' || advocate_minor, '-'),
                coalesce(friend_state || ' ' || friend_currency || ' ' || friend_minor, '-'),
                held, coalesce(extract(epoch from review_by)::bigint::text, '-'))
            from insight_referral where shop_id = ':shop'
            union all
            select concat_ws('|', 'reward', referral_id, reward_id, side, state, currency, due_minor,
                pending_minor, owed_minor, left_minor)
            from insight_reward where shop_id = ':shop'
            union all
            select concat_ws('|', 'day', currency, counted_on, orders, net_minor, referred_orders,
                referred_net_minor, referrals, advocate_minor, friend_minor, won, won_cost_minor)
            from insight_day where shop_id = ':shop' and (orders, net_minor, referrals, advocate_minor,
                friend_minor) <> (0, 0, 0, 0, 0)
            union all
            select concat_ws('|', 'referrals', state, generation, held, referrals)
            from insight_referral_total where shop_id = ':shop' and referrals <> 0
            union all
            select concat_ws('|', 'rewards', currency, side, state, rewards, due_minor, pending_minor,
                owed_minor, left_minor)
            from insight_reward_total where shop_id = ':shop' and rewards <> 0
            """;

    private final TestShop shop;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, long[]> days = new TreeMap<>();
    private final Map<String, long[]> referrals = new TreeMap<>();
    private final Map<String, long[]> rewards = new TreeMap<>();

    private ProjectionOracle(TestShop shop) {
        this.shop = shop;
    }

    static List<String> stored(TestShop shop) throws SQLException {
        String database = shop.address.url().replaceFirst(".*/", "");
        List<String> found = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(
                                TestServer.server().jdbcUrl(database),
                                TestServer.server().superuser(),
                                TestServer.server().password());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(STORED.replace(":shop", shop.id.toString()))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found.stream().sorted().toList();
    }

    static List<String> expected(TestShop shop) {
        ProjectionOracle oracle = new ProjectionOracle(shop);
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> {
                            oracle.ask();
                            return shop;
                        });
        return oracle.lines.stream().sorted().toList();
    }

    private void ask() {
        var rooms = shop.house.rooms();
        for (OrderFacts order : rooms.orders().page(shop.id, null, Paging.first(100_000))) {
            Referral referral = rooms.referrals().ofOrder(shop.id, order.id()).orElse(null);
            boolean referred = referral != null && isAlive(referral);
            boolean counts =
                    !order.test()
                            && Set.of(OrderState.PLACED, OrderState.PAID).contains(order.state());
            Money net = order.net();
            line(
                    "order",
                    order.id(),
                    day(order.placedAt()),
                    net.currency(),
                    net.minor(),
                    flag(counts),
                    flag(referred));
            if (counts) {
                add(
                        days,
                        "day|" + net.currency() + "|" + day(order.placedAt()),
                        1,
                        net.minor(),
                        referred ? 1 : 0,
                        referred ? net.minor() : 0,
                        0,
                        0,
                        0,
                        0,
                        0);
            }
            if (referral != null) {
                ask(order, referral);
            }
        }
        totals(days);
        totals(referrals);
        totals(rewards);
    }

    private void ask(OrderFacts order, Referral referral) {
        var rooms = shop.house.rooms();
        List<Reward> all = rooms.rewards().ofReferral(shop.id, referral.id());
        Set<Object> replaced = new HashSet<>();
        all.forEach(reward -> replaced.add(reward.replaces()));
        Map<Side, Reward> newest = new HashMap<>();
        all.stream()
                .filter(reward -> !replaced.contains(reward.id()))
                .forEach(reward -> newest.put(reward.cause().side(), reward));
        String number =
                rooms.orders()
                        .numbersOf(shop.id, List.of(order.id()))
                        .getOrDefault(order.id(), "-");
        Instant review = review(referral, newest);
        boolean won = referral.state() == Referral.State.APPROVED;
        String currency = order.net().currency().getCurrencyCode();
        line(
                "referral",
                referral.id(),
                referral.openedAt().getEpochSecond(),
                day(referral.openedAt()),
                order.id(),
                order.externalId(),
                number,
                currency,
                order.net().minor(),
                referral.state().word(),
                referral.reason(),
                referral.how(),
                referral.terms().program(),
                referral.terms().arm(),
                referral.lineage().generation(),
                referral.advocate(),
                referral.friend(),
                mark(newest.get(Side.ADVOCATE)),
                mark(newest.get(Side.FRIEND)),
                flag(review != null),
                review == null ? "-" : review.getEpochSecond());
        String of = "|" + day(referral.openedAt());
        add(days, "day|" + currency + of, 0, 0, 0, 0, 1, 0, 0, won ? 1 : 0, 0);
        add(
                referrals,
                "referrals|%s|%s|%s"
                        .formatted(
                                referral.state().word(),
                                referral.lineage().generation(),
                                flag(review != null)),
                1);
        for (Reward reward : all) {
            long owed = reward.posted().owed().minor();
            boolean advocates = reward.cause().side() == Side.ADVOCATE;
            String state = reward.state().word();
            String side = reward.cause().side().word();
            String rewarded = reward.due().currency().getCurrencyCode();
            line(
                    "reward",
                    referral.id(),
                    reward.id(),
                    side,
                    state,
                    rewarded,
                    reward.due().minor(),
                    reward.posted().pending().minor(),
                    owed,
                    reward.use().left().minor());
            add(
                    days,
                    "day|" + rewarded + of,
                    0,
                    0,
                    0,
                    0,
                    0,
                    advocates ? owed : 0,
                    advocates ? 0 : owed,
                    0,
                    won ? owed : 0);
            add(
                    rewards,
                    "rewards|%s|%s|%s".formatted(rewarded, side, state),
                    1,
                    reward.due().minor(),
                    reward.posted().pending().minor(),
                    owed,
                    reward.use().left().minor());
        }
    }

    private @Nullable Instant review(Referral referral, Map<Side, Reward> newest) {
        var screening = shop.house.rooms().screening();
        Map<Side, Outcome> standing = screening.standing(shop.id, referral.id());
        Instant by = screening.find(shop.id, referral.id()).map(Screened::reviewBy).orElse(null);
        for (Side side : Side.values()) {
            Reward reward = newest.get(side);
            boolean pending =
                    reward != null
                            && (reward.state() == RewardState.PROMISED
                                    || reward.state() == RewardState.HELD);
            if (standing.get(side) == Outcome.HELD && (isAlive(referral) || pending)) {
                return by;
            }
        }
        return null;
    }

    private void totals(Map<String, long[]> totals) {
        totals.forEach(
                (key, sums) -> {
                    StringBuilder line = new StringBuilder(key);
                    for (long sum : sums) {
                        line.append('|').append(sum);
                    }
                    lines.add(line.toString());
                });
    }

    private static void add(Map<String, long[]> totals, String key, long... more) {
        long[] sums = totals.computeIfAbsent(key, none -> new long[more.length]);
        for (int next = 0; next < more.length; next++) {
            sums[next] += more[next];
        }
    }

    private void line(Object... parts) {
        List<String> texts = new ArrayList<>();
        for (Object part : parts) {
            texts.add(part.toString());
        }
        lines.add(String.join("|", texts));
    }

    private static boolean isAlive(Referral referral) {
        return referral.state() != Referral.State.DECLINED
                && referral.state() != Referral.State.RETRACTED;
    }

    private static String mark(@Nullable Reward reward) {
        return reward == null
                ? "-"
                : "%s %s %d"
                        .formatted(
                                reward.state().word(),
                                reward.due().currency(),
                                reward.due().minor());
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String flag(boolean value) {
        return value ? "t" : "f";
    }
}
