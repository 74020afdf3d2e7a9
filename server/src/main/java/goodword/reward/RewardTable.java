package goodword.reward;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Means;
import goodword.program.ProgramId;
import goodword.referral.ReferralId;
import goodword.trust.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of rewards and their transitions.
final class RewardTable {
    static final String SELECT =
            """
            select reward_id, program_id, cause_kind, cause_id, side, referral_id, person_id, means,
                what, currency, state, reason, due_minor, approved_minor, posted_pending_minor,
                posted_owed_minor, left_minor, used, revision, coupon_key, replaces_id, promised_at, issued_at
            from reward_reward
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    RewardTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Stores rewards as they stand now, each with the transition that brought it there.
    void save(ShopId shop, List<Reward> rewards, Instant now) {
        sql.sql(
                        """
                        with changed as (
                            insert into reward_transition
                                (shop_id, reward_id, revision, state, reason, due_minor, changed_at)
                            select :shop, change.*, :now
                            from unnest(:ids::uuid[], :revisions::int[], :states::text[], :reasons::text[],
                                :due::bigint[]) as change
                        )
                        insert into reward_reward (shop_id, reward_id, program_id, cause_kind, cause_id,
                            side, referral_id, person_id, means, what, currency, state, reason, due_minor,
                            approved_minor, posted_pending_minor, posted_owed_minor, left_minor, used,
                            revision, coupon_key, replaces_id, promised_at, approved_at, issued_at)
                        select :shop, reward_id, program_id, cause_kind, cause_id, side, referral_id,
                            person_id, means, what, currency, state, reason, due_minor, approved_minor,
                            posted_pending_minor, posted_owed_minor, left_minor, used, revision,
                            coupon_key, replaces_id, promised_at,
                            case when approved_minor > 0 then :now::timestamptz end, issued_at
                        from unnest(:ids::uuid[], :programs::uuid[], :causeKinds::text[], :causes::text[],
                            :sides::text[], :referrals::uuid[], :owners::uuid[], :means::text[],
                            :whats::text[], :currencies::text[], :states::text[], :reasons::text[], :due::bigint[],
                            :approved::bigint[], :pending::bigint[], :owed::bigint[], :left::bigint[],
                            :used::bool[], :revisions::int[], :coupons::text[], :replaced::uuid[],
                            :promised::timestamptz[], :issued::timestamptz[])
                            as reward (reward_id, program_id, cause_kind, cause_id, side, referral_id,
                                person_id, means, what, currency, state, reason, due_minor, approved_minor,
                                posted_pending_minor, posted_owed_minor, left_minor, used, revision,
                                coupon_key, replaces_id, promised_at, issued_at)
                        on conflict (shop_id, reward_id) do update
                        set state = excluded.state,
                            reason = excluded.reason,
                            due_minor = excluded.due_minor,
                            approved_minor = excluded.approved_minor,
                            posted_pending_minor = excluded.posted_pending_minor,
                            posted_owed_minor = excluded.posted_owed_minor,
                            left_minor = excluded.left_minor,
                            used = excluded.used,
                            revision = excluded.revision,
                            coupon_key = excluded.coupon_key,
                            approved_at = coalesce(reward_reward.approved_at, excluded.approved_at),
                            issued_at = excluded.issued_at
                        """)
                .param("shop", shop.value())
                .param("now", Sql.time(now))
                .param("ids", Sql.uuids(rewards, reward -> reward.id().value()))
                .param("programs", Sql.uuids(rewards, reward -> reward.cause().program().value()))
                .param("causeKinds", Sql.texts(rewards, reward -> reward.cause().kind()))
                .param("causes", Sql.texts(rewards, reward -> reward.cause().id()))
                .param("sides", Sql.texts(rewards, reward -> reward.cause().side().word()))
                .param("referrals", Sql.uuids(rewards, reward -> reward.referral().value()))
                .param("owners", Sql.uuids(rewards, reward -> reward.owner().value()))
                .param("means", Sql.texts(rewards, reward -> reward.means().word()))
                .param("whats", Sql.texts(rewards, Reward::what))
                .param(
                        "currencies",
                        Sql.texts(rewards, reward -> reward.due().currency().getCurrencyCode()))
                .param("states", Sql.texts(rewards, reward -> reward.state().word()))
                .param("reasons", Sql.texts(rewards, Reward::reason))
                .param("due", Sql.longs(rewards, reward -> reward.due().minor()))
                .param("approved", Sql.longs(rewards, reward -> reward.approved().minor()))
                .param("pending", Sql.longs(rewards, reward -> reward.posted().pending().minor()))
                .param("owed", Sql.longs(rewards, reward -> reward.posted().owed().minor()))
                .param("left", Sql.longs(rewards, reward -> reward.use().left().minor()))
                .param("used", Sql.flags(rewards, reward -> reward.use().used()))
                .param("revisions", Sql.ints(rewards, Reward::revision))
                .param("coupons", Sql.texts(rewards, Reward::couponCode))
                .param(
                        "replaced",
                        Sql.<Reward>uuids(
                                rewards,
                                reward ->
                                        reward.replaces() == null
                                                ? null
                                                : reward.replaces().value()))
                .param("promised", Sql.times(rewards, Reward::promisedAt))
                .param("issued", Sql.times(rewards, Reward::issuedAt))
                .update();
    }

    List<Reward> ofReferral(ShopId shop, ReferralId referral) {
        return list(
                SELECT + " and referral_id = :id order by promised_at, side, reward_id limit 1000",
                shop,
                referral.value());
    }

    Optional<Reward> find(ShopId shop, RewardId reward) {
        return list(SELECT + " and reward_id = :id", shop, reward.value()).stream().findFirst();
    }

    Optional<Reward> lock(ShopId shop, RewardId reward) {
        return list(SELECT + " and reward_id = :id for update", shop, reward.value()).stream()
                .findFirst();
    }

    Optional<Reward> lockByCoupon(ShopId shop, String couponKey) {
        return list(SELECT + " and coupon_key = :id for update", shop, couponKey).stream()
                .findFirst();
    }

    List<StateTotal> totals(ShopId shop, Currency currency) {
        return sql.sql(
                        """
                        select side, state, count(*) as rewards, sum(due_minor)::bigint as due,
                            sum(posted_owed_minor)::bigint as owed
                        from reward_reward
                        where shop_id = :shop
                            and currency = :currency
                        group by side, state
                        order by side, state
                        limit 100
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .query(
                        (row, line) ->
                                new StateTotal(
                                        Side.valueOf(upper(row, "side")),
                                        RewardState.valueOf(upper(row, "state")),
                                        row.getLong("rewards"),
                                        new Money(row.getLong("due"), currency),
                                        new Money(row.getLong("owed"), currency)))
                .list();
    }

    ApprovedTotal approvedTotal(ShopId shop, Currency currency) {
        return sql.sql(
                        """
                        select count(*) as rewards,
                            coalesce(sum(advocate.approved_minor), 0)::bigint as approved,
                            coalesce(sum(advocate.posted_owed_minor), 0)::bigint as owed,
                            coalesce(sum(friend.approved_minor), 0)::bigint as discounts
                        from reward_reward advocate
                        left join reward_reward friend
                            on friend.shop_id = advocate.shop_id
                            and friend.referral_id = advocate.referral_id
                            and friend.side = 'friend'
                        where advocate.shop_id = :shop
                            and advocate.currency = :currency
                            and advocate.side = 'advocate'
                            and advocate.approved_minor > 0
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .query(
                        (row, line) ->
                                new ApprovedTotal(
                                        row.getLong("rewards"),
                                        new Money(row.getLong("approved"), currency),
                                        new Money(row.getLong("owed"), currency),
                                        new Money(row.getLong("discounts"), currency)))
                .single();
    }

    private List<Reward> list(String query, ShopId shop, Object id) {
        return sql.sql(query)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> read(row))
                .list();
    }

    static Reward read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        UUID replaces = row.getObject("replaces_id", UUID.class);
        return new Reward(
                new RewardId(Sql.uuid(row, "reward_id")),
                new Cause(
                        new ProgramId(Sql.uuid(row, "program_id")),
                        row.getString("cause_kind"),
                        row.getString("cause_id"),
                        Side.valueOf(upper(row, "side"))),
                new ReferralId(Sql.uuid(row, "referral_id")),
                new PersonId(Sql.uuid(row, "person_id")),
                Means.valueOf(upper(row, "means")),
                row.getString("what"),
                RewardState.valueOf(upper(row, "state")),
                row.getString("reason"),
                new Money(row.getLong("due_minor"), currency),
                new Money(row.getLong("approved_minor"), currency),
                new Reward.Posted(
                        new Money(row.getLong("posted_pending_minor"), currency),
                        new Money(row.getLong("posted_owed_minor"), currency)),
                new Reward.Use(
                        new Money(row.getLong("left_minor"), currency), row.getBoolean("used")),
                row.getInt("revision"),
                row.getString("coupon_key"),
                replaces == null ? null : new RewardId(replaces),
                Sql.instant(row, "promised_at"),
                Sql.instantOrNull(row, "issued_at"));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
