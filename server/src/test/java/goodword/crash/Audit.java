package goodword.crash;

import goodword.crash.Oracle.Expected;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Holds everything that a database says against the oracle, by plain SQL as the superuser.
final class Audit {
    private final Connection connection;
    private final List<String> violations = new ArrayList<>();

    private Audit(Connection connection) {
        this.connection = connection;
    }

    /// All that is wrong; empty when nothing is.
    static List<String> of(Connection connection, List<StoreOrder> orders) throws SQLException {
        Audit audit = new Audit(connection);
        Map<String, Found> found = audit.find();
        Oracle oracle = new Oracle(orders);
        Set<String> events = new HashSet<>();
        for (StoreOrder order : orders) {
            Expected expected = oracle.of(order);
            Found standing = found.remove(order.id());
            if (standing == null) {
                audit.violations.add(order.id() + " is lost");
            } else {
                audit.compare(order.id(), expected, standing);
            }
            events.addAll(expected.events());
        }
        found.keySet().forEach(id -> audit.violations.add(id + " was never told of"));
        audit.holdEventsAgainst(events);
        audit.refuseEverythingListed();
        return audit.violations;
    }

    /// What the tables say of one order.
    private static final class Found {
        private String state = "";
        private long version;
        private final Map<String, Long> refunds = new HashMap<>();
        private String referral = "";
        private int referrals;
        private int advocateRewards;
        private int friendRewards;
        private long pending;
        private long owed;
        private long given;
        private long ledgerPending;
        private long ledgerOwed;
        private long ledgerGiven;
    }

    @FunctionalInterface
    private interface Row {
        void read(Found found, ResultSet row) throws SQLException;
    }

    private Map<String, Found> find() throws SQLException {
        Map<String, Found> found = new HashMap<>();
        each(
                found,
                "select external_id, state, version from order_order",
                (order, row) -> {
                    order.state = row.getString("state");
                    order.version = row.getLong("version");
                });
        each(
                found,
                """
                select o.external_id, r.external_id as refund, r.amount_minor
                from order_refund r
                join order_order o using (shop_id, order_id)
                """,
                (order, row) ->
                        order.refunds.put(row.getString("refund"), row.getLong("amount_minor")));
        each(
                found,
                """
                select o.external_id, r.state
                from referral_referral r
                join order_order o using (shop_id, order_id)
                """,
                (order, row) -> {
                    order.referral = row.getString("state");
                    order.referrals++;
                });
        each(
                found,
                """
                select o.external_id, w.side, w.state <> 'revoked' as stands, w.posted_pending_minor,
                    w.posted_owed_minor
                from reward_reward w
                join referral_referral r using (shop_id, referral_id)
                join order_order o using (shop_id, order_id)
                """,
                Audit::readReward);
        each(
                found,
                """
                select o.external_id, w.side, e.account, sum(e.amount_minor)::bigint as amount
                from ledger_posting p
                join ledger_entry e using (shop_id, posting_id)
                join reward_reward w
                    on w.shop_id = p.shop_id
                    and w.reward_id = split_part(p.cause_key, ':', 1)::uuid
                join referral_referral r
                    on r.shop_id = w.shop_id
                    and r.referral_id = w.referral_id
                join order_order o
                    on o.shop_id = r.shop_id
                    and o.order_id = r.order_id
                where e.account <> 'expense'
                group by 1, 2, 3
                """,
                Audit::readLedger);
        return found;
    }

    private static void readReward(Found order, ResultSet row) throws SQLException {
        int stands = row.getBoolean("stands") ? 1 : 0;
        if (row.getString("side").equals("advocate")) {
            order.advocateRewards += stands;
            order.pending += row.getLong("posted_pending_minor");
            order.owed += row.getLong("posted_owed_minor");
        } else {
            order.friendRewards += stands;
            order.given += row.getLong("posted_owed_minor");
        }
    }

    private static void readLedger(Found order, ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        if (row.getString("side").equals("friend")) {
            order.ledgerGiven += amount;
        } else if (row.getString("account").equals("pending")) {
            order.ledgerPending += amount;
        } else {
            order.ledgerOwed += amount;
        }
    }

    private void compare(String id, Expected expected, Found found) {
        demand(id, "state", expected.state(), found.state);
        demand(id, "version", expected.version(), found.version);
        demand(id, "refunds", expected.refunds(), found.refunds);
        demand(id, "referral", expected.referral(), found.referral);
        demand(id, "referrals", expected.referral().isEmpty() ? 0 : 1, found.referrals);
        long promised = expected.pending() + expected.owed();
        demand(id, "advocate's rewards", promised > 0 ? 1 : 0, found.advocateRewards);
        demand(id, "friend's rewards", expected.given() > 0 ? 1 : 0, found.friendRewards);
        demand(id, "pending", expected.pending(), found.pending);
        demand(id, "owed", expected.owed(), found.owed);
        demand(id, "given", expected.given(), found.given);
        demand(id, "pending in the ledger", expected.pending(), found.ledgerPending);
        demand(id, "owed in the ledger", expected.owed(), found.ledgerOwed);
        demand(id, "given in the ledger", expected.given(), found.ledgerGiven);
    }

    private void demand(String id, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            violations.add("%s: %s should be %s, is %s".formatted(id, what, expected, found));
        }
    }

    /// The version that brought a fact depends on what arrived first and is left out of its key;
    /// how often an order was amended or a story went on depends on it as well.
    private void holdEventsAgainst(Set<String> expected) throws SQLException {
        Set<String> missing = new HashSet<>(expected);
        for (String key :
                texts(
                        """
                        select regexp_replace(event_key, '@-?[0-9]+$', '')
                        from event_log
                        where type not like 'reward.%'
                            and type not in
                                ('order.amended', 'referral.noted', 'advocate.enrolled',
                                    'claim.made', 'referral.qualified', 'referral.approved',
                                    'referral.declined', 'referral.retracted')
                        """)) {
            if (!expected.contains(key)) {
                violations.add("nothing like " + key + " happened");
            } else if (!missing.remove(key)) {
                violations.add(key + " is told twice");
            }
        }
        missing.forEach(key -> violations.add(key + " is not told"));
    }

    /// Each of these queries lists what must not be.
    private void refuseEverythingListed() throws SQLException {
        refuse(
                "a transition without exactly one fact, or the reverse: ",
                """
                select coalesce(t.key, e.event_key)
                from (select 'reward:' || reward_id || ':' || revision as key,
                        'reward.' || state as type from reward_transition) t
                full join (select event_key, type from event_log where type like 'reward.%') e
                    on e.event_key = t.key and e.type = t.type
                where t.key is null or e.event_key is null
                """);
        refuse(
                "the ledger does not sum to zero: ",
                """
                select currency || ' ' || sum(amount_minor)
                from ledger_entry group by currency having sum(amount_minor) <> 0
                """);
        refuse(
                "a posting without its reward: ",
                """
                select cause_key from ledger_posting p
                where not exists (select from reward_reward w
                    where w.reward_id = split_part(p.cause_key, ':', 1)::uuid)
                """);
        refuse(
                "a transition without its reward: ",
                """
                select t.reward_id || ':' || t.revision
                from reward_transition t
                left join reward_reward w using (shop_id, reward_id)
                where w.reward_id is null or w.revision < t.revision
                """);
        refuse(
                "an approved reward without exactly one job, or the reverse: ",
                """
                select coalesce(t.reward_id::text, j.task_instance)
                from (select distinct shop_id, reward_id from reward_transition
                    where state = 'approved') t
                full join scheduled_tasks j
                    on j.task_instance = t.shop_id || ' ' || t.reward_id
                where t.reward_id is null or j.task_name is distinct from 'issue-reward'
                """);
        refuse(
                "an order with a credit undecided or decided without need: ",
                """
                select o.external_id from order_order o
                left join attribution_decision d using (shop_id, order_id)
                where d.order_id is null
                """);
    }

    private void refuse(String what, String query) throws SQLException {
        texts(query).forEach(listed -> violations.add(what + listed));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(Objects.requireNonNull(rows.getString(1)));
            }
        }
        return texts;
    }

    private void each(Map<String, Found> found, String query, Row reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String id = rows.getString("external_id");
                reader.read(found.computeIfAbsent(id, one -> new Found()), rows);
            }
        }
    }
}
