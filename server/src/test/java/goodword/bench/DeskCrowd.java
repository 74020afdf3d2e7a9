package goodword.bench;

import goodword.platform.tenancy.ShopId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A shop with a past of two years: orders spread over its days, one in ten referred, by advocates
/// of whom some have many friends, in all states, one referral in fifty waiting for a person; and
/// the event log's facts of it all. The tallies of clicks, shares and advocates are put there by
/// day; the projection is left to do its own work.
final class DeskCrowd {
    private final BenchServer server;
    private final ShopId shop;
    private final long orders;

    DeskCrowd(BenchServer server, ShopId shop, long orders) {
        this.server = server;
        this.shop = shop;
        this.orders = orders;
    }

    long advocates() {
        return Math.max(1, orders / 50);
    }

    void fill() throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(IDS);
            for (String part : (PEOPLE + ";" + ORDERS + ";" + REFERRALS + ";" + FACTS).split(";")) {
                statement.execute(
                        part.replace(":shop", "'" + shop + "'::uuid")
                                .replace(":advocates", Long.toString(advocates()))
                                .replace(":orders", Long.toString(orders)));
            }
            look(statement);
        }
    }

    /// Gives the planner its due, as autovacuum does within seconds.
    void look() throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            look(statement);
        }
    }

    private static void look(Statement statement) throws SQLException {
        statement.execute("vacuum (analyze)");
        statement.execute("checkpoint");
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
                source, root_id, generation, first_seen_at)
            select :shop, pg_temp.id(1, n), 'member' || n, 'member' || n || '@mail.example', 'Ann', 'Lee',
                'organic', pg_temp.id(1, n), 0, now() - interval '800 days'
            from generate_series(1, :advocates) as n;
            insert into advocate_advocate (shop_id, person_id, state, joined_at)
            select :shop, pg_temp.id(1, n), 'active', now() - n * interval '730 days' / :advocates
            from generate_series(1, :advocates) as n;
            insert into sharing_code (shop_id, code_key, code, person_id, created_at)
            select :shop, 'K' || lpad(n::text, 8, '0'), 'K' || lpad(n::text, 8, '0'), pg_temp.id(1, n),
                now()
            from generate_series(1, :advocates) as n;
            insert into advocate_day (shop_id, day, joined)
            select shop_id, joined_at::date, count(*)
            from advocate_advocate
            where shop_id = :shop
            group by 1, 2;
            insert into sharing_day (shop_id, day, shares, human_clicks, other_clicks, claims)
            select :shop, (now() - n * interval '1 day')::date, 40, 120, 60, 3
            from generate_series(0, 729) as n
            """;

    private static final String ORDERS =
            """
            insert into order_order (shop_id, order_id, external_id, number, person_id, state, version,
                body_digest, placed_at, paid_at, currency, items_minor, discount_minor, shipping_minor,
                tax_minor, grand_minor, source, visitor_key, device_key, payment_key, address_key,
                surname_key, ip_key, agent_key, recorded_at)
            select :shop, pg_temp.id(2, n), 'old' || n, '#' || n, pg_temp.id(9, n),
                case when n % 31 = 0 then 'CANCELLED' else 'PAID' end, 1, sha256(n::text::bytea), at, at,
                'EUR', 5000 + n % 9000, 0, 490, 0, 5490 + n % 9000, 'organic', digest, digest, digest,
                digest, digest, digest, digest, at
            from generate_series(1, :orders) as n,
                lateral decode(md5('trace' || n), 'hex') as digest,
                lateral (select now() - interval '730 days' + n * interval '730 days' / :orders) as t (at)
            """;

    private static final String REFERRALS =
            """
            insert into referral_referral (shop_id, referral_id, order_id, program_id, terms_version, arm,
                advocate_id, friend_id, how, root_advocate_id, generation, state, reason, opened_at,
                hold_until)
            select :shop, pg_temp.id(3, n), pg_temp.id(2, n), program.program_id, 1, 'A',
                pg_temp.id(1, one.owner), pg_temp.id(9, n),
                (array['code', 'click', 'recipient'])[1 + n / 10 % 3], pg_temp.id(1, one.owner),
                1 + (n / 10 % 7 = 0)::int, one.state, one.reason, one.at, one.at + interval '14 days'
            from generate_series(10, :orders, 10) as n
            cross join program_program as program
            cross join lateral (select
                now() - interval '730 days' + n * interval '730 days' / :orders as at,
                case when n / 10 % 5 = 0 then 1 + n / 50 % 20 else 1 + n::bigint * 7919 % :advocates end as owner,
                (array['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'qualified',
                    'declined', 'retracted', 'credited'])[1 + n / 10 % 10] as state,
                (array['earned', 'earned', 'earned', 'earned', 'earned', 'earned', 'return_window',
                    'existing_customer', 'cancelled', 'not_paid_yet'])[1 + n / 10 % 10] as reason) as one
            where program.shop_id = :shop;
            insert into trust_screening (shop_id, referral_id, advocate_id, ip_key, placed_at, points,
                signals, advocate_outcome, friend_outcome, review_by, screened_at)
            select shop_id, referral_id, advocate_id, null, opened_at, 0, '[]',
                case when held then 'held' else 'cleared' end, 'cleared',
                case when held then opened_at + interval '7 days' end, opened_at
            from (
                select *, state = 'qualified' and get_byte(uuid_send(referral_id), 15) % 5 = 0 as held
                from referral_referral where shop_id = :shop
            ) as one;
            insert into reward_reward (shop_id, reward_id, program_id, cause_kind, cause_id, side,
                referral_id, person_id, means, currency, state, reason, due_minor, approved_minor,
                posted_pending_minor, posted_owed_minor, left_minor, used, revision, promised_at)
            select shop_id, gen_random_uuid(), program_id, 'order', order_id::text, side, referral_id,
                case side when 'advocate' then advocate_id else friend_id end,
                case side when 'advocate' then 'coupon' else 'checkout_discount' end, 'EUR',
                case when state <> 'approved' then 'held'
                    when side = 'advocate' then 'issued' else 'redeemed' end,
                reason, 899, case when state = 'approved' then 899 else 0 end,
                case when state = 'approved' then 0 else 899 end,
                case when state = 'approved' then 899 else 0 end,
                case when state = 'approved' and side = 'advocate' then 899 else 0 end, false, 2, opened_at
            from referral_referral, unnest(array['advocate', 'friend']) as side
            where shop_id = :shop and state in ('approved', 'qualified')
            """;

    private static final String FACTS =
            """
            insert into event_log (shop_id, event_key, type, occurred_at, payload)
            select :shop, type || ':old' || n, type, now(), jsonb_build_object(
                'order', pg_temp.id(2, n), 'person', pg_temp.id(9, n), 'currency', 'EUR',
                'net_minor', 5000 + n % 9000)
                || case when type like 'order.%' then '{}'
                    else jsonb_build_object('referral', pg_temp.id(3, n)) end
            from generate_series(1, :orders) as n,
                unnest(array['order.placed', 'order.paid', 'referral.credited', 'reward.held',
                    'reward.approved']) as type
            where n % 10 = 0 or type like 'order.%'
            order by n
            """;
}
