package goodword.bench;

import goodword.platform.tenancy.ShopId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The people who are there before the clock starts: customers with two identities and an order,
/// each an advocate with a code, a fifth of them brought by another. Their ids sort before all that
/// come later, as ids made by time do.
final class Crowd {
    private final BenchServer server;
    private final ShopId shop;
    private long size;

    Crowd(BenchServer server, ShopId shop) {
        this.server = server;
        this.shop = shop;
    }

    long size() {
        return size;
    }

    /// Adds people until there are so many, then gives the planner and the checkpointer their due.
    void growTo(long people) throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(IDS);
            for (String table : List.of(PEOPLE, REFERRALS, MONEY, FACTS)) {
                for (String one : table.split(";")) {
                    statement.execute(
                            one.replace(":shop", "'" + shop + "'::uuid")
                                    .replace(":from", Long.toString(size + 1))
                                    .replace(":to", Long.toString(people)));
                }
            }
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
        size = people;
    }

    private static final String IDS =
            """
            create or replace function pg_temp.id(kind int, n bigint) returns uuid
                language sql immutable
                return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-'
                    || lpad(to_hex(n), 12, '0'))::uuid
            """;

    private static final String PEOPLE =
            """
            insert into person_person (shop_id, person_id, external_id, email, given_name, family_name,
                source, referrer_id, root_id, generation, first_seen_at)
            select :shop, pg_temp.id(1, n), 'member' || n, 'member' || n || '@mail.example', 'Ann', 'Lee',
                'organic', case when n % 5 = 0 then pg_temp.id(1, n - 1) end,
                pg_temp.id(1, case when n % 5 = 0 then n - 1 else n end), (n % 5 = 0)::int,
                now() - interval '100 days'
            from generate_series(:from, :to) as n;
            insert into person_identity (shop_id, identity_key, kind, person_id)
            select :shop, decode(md5(kind || n), 'hex'), kind, pg_temp.id(1, n)
            from generate_series(:from, :to) as n, unnest(array['customer', 'email']) as kind;
            insert into order_order (shop_id, order_id, external_id, number, person_id, state, version,
                body_digest, placed_at, paid_at, currency, items_minor, discount_minor, shipping_minor,
                tax_minor, grand_minor, source, visitor_key, device_key, payment_key, address_key,
                surname_key, ip_key, agent_key, recorded_at)
            select :shop, pg_temp.id(2, n), 'old' || n, '#' || n, pg_temp.id(1, n), 'PAID', 1,
                sha256(n::text::bytea), now() - interval '100 days', now() - interval '100 days', 'EUR',
                8990, 0, 490, 0, 9480, 'organic', digest, digest, digest, digest, digest, digest, digest,
                now() - interval '100 days'
            from generate_series(:from, :to) as n, lateral decode(md5('trace' || n), 'hex') as digest;
            insert into advocate_advocate (shop_id, person_id, state, joined_at)
            select :shop, pg_temp.id(1, n), 'active', now()
            from generate_series(:from, :to) as n;
            insert into sharing_code (shop_id, code_key, code, person_id, created_at)
            select :shop, 'K' || lpad(n::text, 8, '0'), 'K' || lpad(n::text, 8, '0'), pg_temp.id(1, n),
                now()
            from generate_series(:from, :to) as n
            """;

    private static final String REFERRALS =
            """
            insert into attribution_decision (shop_id, order_id, advocate_id, how, evidence, decided_at)
            select :shop, pg_temp.id(2, n), case when n % 5 = 0 then pg_temp.id(1, n - 1) end,
                case when n % 5 = 0 then 'code' else 'no_touch' end,
                case when n % 5 = 0 then 'K' || lpad((n - 1)::text, 8, '0') end, now()
            from generate_series(:from, :to) as n;
            insert into referral_referral (shop_id, referral_id, order_id, program_id, terms_version, arm,
                advocate_id, friend_id, how, root_advocate_id, generation, state, reason, opened_at,
                hold_until)
            select :shop, pg_temp.id(3, n), pg_temp.id(2, n), program.program_id, 1, 'A',
                pg_temp.id(1, n - 1), pg_temp.id(1, n), 'code', pg_temp.id(1, n - 1), 1, 'approved',
                'earned', now() - interval '100 days', now() - interval '86 days'
            from generate_series(:from, :to) as n, program_program as program
            where n % 5 = 0 and program.shop_id = :shop;
            insert into referral_timeline (shop_id, referral_id, occurred_at, what, why)
            select :shop, pg_temp.id(3, n), now() - interval '100 days', what, 'the friend used the code'
            from generate_series(:from, :to) as n, unnest(array['credited', 'qualified', 'approved']) as what
            where n % 5 = 0;
            insert into trust_screening (shop_id, referral_id, advocate_id, ip_key, placed_at, points,
                signals, advocate_outcome, friend_outcome, screened_at)
            select :shop, pg_temp.id(3, n), pg_temp.id(1, n - 1), decode(md5('trace' || n), 'hex'),
                now() - interval '100 days', 0, '[]', 'cleared', 'cleared', now() - interval '100 days'
            from generate_series(:from, :to) as n
            where n % 5 = 0
            """;

    private static final String MONEY =
            """
            insert into reward_reward (shop_id, reward_id, program_id, cause_kind, cause_id, side,
                referral_id, person_id, means, currency, state, reason, due_minor, approved_minor,
                posted_pending_minor, posted_owed_minor, left_minor, used, revision, promised_at,
                approved_at)
            select :shop, pg_temp.id(4, n), program.program_id, 'order', pg_temp.id(2, n)::text,
                'advocate', pg_temp.id(3, n), pg_temp.id(1, n - 1), 'coupon', 'EUR', 'approved', 'earned',
                899, 899, 0, 899, 899, false, 2, now() - interval '100 days',
                now() - interval '86 days'
            from generate_series(:from, :to) as n, program_program as program
            where n % 5 = 0 and program.shop_id = :shop;
            insert into reward_transition (shop_id, reward_id, revision, state, reason, due_minor,
                changed_at)
            select :shop, pg_temp.id(4, n), revision, 'held', 'return_window', 899, now()
            from generate_series(:from, :to) as n, generate_series(1, 2) as revision
            where n % 5 = 0;
            insert into ledger_posting (shop_id, posting_id, cause_kind, cause_key, currency, occurred_at,
                memo)
            select :shop, pg_temp.id(5, n), 'reward', pg_temp.id(4, n) || ':1', 'EUR', now(), 'held'
            from generate_series(:from, :to) as n
            where n % 5 = 0;
            insert into ledger_entry (shop_id, posting_id, line, account, person_id, currency,
                amount_minor)
            select :shop, pg_temp.id(5, n), line, (array['expense', 'pending'])[line],
                case when line = 2 then pg_temp.id(1, n - 1) end, 'EUR', (array[-899, 899])[line]
            from generate_series(:from, :to) as n, generate_series(1, 2) as line
            where n % 5 = 0
            """;

    private static final String FACTS =
            """
            insert into event_log (shop_id, event_key, type, occurred_at, payload)
            select :shop, type || ':old' || n, type, now(), jsonb_build_object(
                'order', pg_temp.id(2, n), 'person', pg_temp.id(1, n), 'currency', 'EUR', 'net_minor', 8990)
            from generate_series(:from, :to) as n,
                unnest(array['order.placed', 'order.paid', 'referral.credited', 'reward.held']) as type
            where n % 5 = 0 or type like 'order.%'
            """;
}
