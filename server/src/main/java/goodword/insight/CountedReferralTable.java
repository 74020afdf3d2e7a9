package goodword.insight;

import goodword.insight.ReferralRow.OrderMark;
import goodword.insight.ReferralRow.Origin;
import goodword.insight.ReferralRow.RewardMark;
import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of referrals as they were counted last.
final class CountedReferralTable {
    static final String COLUMNS =
            """
            referral_id, opened_at, counted_on, order_id, order_external_id, order_number, currency,
            net_minor, state, reason, how, program_id, arm, generation, advocate_id, friend_id,
            advocate_state, advocate_currency, advocate_minor, friend_state, friend_currency,
            friend_minor, held, review_by
            """;

    private static final String SAVE =
            """
            insert into insight_referral (shop_id, %s)
            select :shop, referral_id, opened_at, counted_on::date, order_id, order_external_id,
                order_number, currency, net_minor, state, reason, how, program_id, arm, generation,
                advocate_id, friend_id, advocate_state, advocate_currency, advocate_minor,
                friend_state, friend_currency, friend_minor, review_by is not null, review_by
            from unnest(:ids::uuid[], :opened::timestamptz[], :days::text[], :orders::uuid[],
                :externalIds::text[], :numbers::text[], :currencies::text[], :nets::bigint[],
                :states::text[], :reasons::text[], :hows::text[], :programs::uuid[],
                :arms::text[], :generations::int[], :advocates::uuid[], :friends::uuid[],
                :advocateStates::text[], :advocateCurrencies::text[], :advocateMinors::bigint[],
                :friendStates::text[], :friendCurrencies::text[], :friendMinors::bigint[],
                :reviews::timestamptz[])
                as counted (referral_id, opened_at, counted_on, order_id, order_external_id,
                    order_number, currency, net_minor, state, reason, how, program_id, arm,
                    generation, advocate_id, friend_id, advocate_state, advocate_currency,
                    advocate_minor, friend_state, friend_currency, friend_minor, review_by)
            on conflict (shop_id, referral_id) do update
            set (%s) = row (%s)
            """
                    .formatted(COLUMNS, COLUMNS, prefixed("excluded."));

    private final JdbcClient sql;

    CountedReferralTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Each found by its own key, whatever the planner believes of the many indexes.
    Map<ReferralId, CountedReferral> find(ShopId shop, Collection<ReferralId> referrals) {
        Map<ReferralId, CountedReferral> known = new HashMap<>();
        if (referrals.isEmpty()) {
            return known;
        }
        sql.sql(
                        """
                        select found.*
                        from unnest(:referrals::uuid[]) as wanted (id)
                        cross join lateral (
                            select %s
                            from insight_referral
                            where shop_id = :shop
                                and referral_id = wanted.id
                            offset 0
                        ) found
                        limit 100000
                        """
                                .formatted(COLUMNS))
                .param("shop", shop.value())
                .param("referrals", Sql.uuids(referrals, ReferralId::value))
                .query(
                        row -> {
                            ReferralRow one = read(row);
                            LocalDate day = row.getObject("counted_on", LocalDate.class);
                            known.put(one.id(), new CountedReferral(one, day));
                        });
        return known;
    }

    void save(ShopId shop, List<CountedReferral> counted) {
        if (counted.isEmpty()) {
            return;
        }
        List<ReferralRow> rows = counted.stream().map(CountedReferral::row).toList();
        sql.sql(SAVE)
                .param("shop", shop.value())
                .param("ids", Sql.uuids(rows, row -> row.id().value()))
                .param("opened", Sql.times(rows, ReferralRow::openedAt))
                .param("days", Sql.texts(counted, one -> one.day().toString()))
                .param("orders", Sql.uuids(rows, row -> row.order().id().value()))
                .param("externalIds", Sql.texts(rows, row -> row.order().externalId()))
                .param("numbers", Sql.texts(rows, row -> row.order().number()))
                .param(
                        "currencies",
                        Sql.texts(rows, row -> row.order().net().currency().getCurrencyCode()))
                .param("nets", Sql.longs(rows, row -> row.order().net().minor()))
                .param("states", Sql.texts(rows, row -> row.state().word()))
                .param("reasons", Sql.texts(rows, ReferralRow::reason))
                .param("hows", Sql.texts(rows, ReferralRow::how))
                .param("programs", Sql.uuids(rows, row -> row.origin().program().value()))
                .param("arms", Sql.texts(rows, row -> row.origin().arm()))
                .param("generations", Sql.ints(rows, row -> row.origin().generation()))
                .param("advocates", Sql.uuids(rows, row -> row.advocate().value()))
                .param("friends", Sql.uuids(rows, row -> row.friend().value()))
                .param("advocateStates", Sql.texts(rows, row -> state(row, Side.ADVOCATE)))
                .param("advocateCurrencies", Sql.texts(rows, row -> currency(row, Side.ADVOCATE)))
                .param("advocateMinors", Sql.longs(rows, row -> minor(row, Side.ADVOCATE)))
                .param("friendStates", Sql.texts(rows, row -> state(row, Side.FRIEND)))
                .param("friendCurrencies", Sql.texts(rows, row -> currency(row, Side.FRIEND)))
                .param("friendMinors", Sql.longs(rows, row -> minor(row, Side.FRIEND)))
                .param("reviews", Sql.times(rows, ReferralRow::reviewBy))
                .update();
    }

    static ReferralRow read(ResultSet row) throws SQLException {
        return new ReferralRow(
                new ReferralId(Sql.uuid(row, "referral_id")),
                Sql.instant(row, "opened_at"),
                new OrderMark(
                        new OrderId(Sql.uuid(row, "order_id")),
                        row.getString("order_external_id"),
                        row.getString("order_number"),
                        new Money(
                                row.getLong("net_minor"),
                                Currency.getInstance(row.getString("currency")))),
                Referral.State.valueOf(upper(row.getString("state"))),
                row.getString("reason"),
                row.getString("how"),
                new Origin(
                        new ProgramId(Sql.uuid(row, "program_id")),
                        row.getString("arm"),
                        row.getInt("generation")),
                new PersonId(Sql.uuid(row, "advocate_id")),
                new PersonId(Sql.uuid(row, "friend_id")),
                reward(row, "advocate"),
                reward(row, "friend"),
                Sql.instantOrNull(row, "review_by"));
    }

    private static @Nullable RewardMark reward(ResultSet row, String side) throws SQLException {
        String state = row.getString(side + "_state");
        return state == null
                ? null
                : new RewardMark(
                        RewardState.valueOf(upper(state)),
                        new Money(
                                row.getLong(side + "_minor"),
                                Currency.getInstance(row.getString(side + "_currency"))));
    }

    private static @Nullable String state(ReferralRow row, Side side) {
        RewardMark reward = row.reward(side);
        return reward == null ? null : reward.state().word();
    }

    private static @Nullable String currency(ReferralRow row, Side side) {
        RewardMark reward = row.reward(side);
        return reward == null ? null : reward.due().currency().getCurrencyCode();
    }

    private static @Nullable Long minor(ReferralRow row, Side side) {
        RewardMark reward = row.reward(side);
        return reward == null ? null : reward.due().minor();
    }

    private static String prefixed(String prefix) {
        return prefix + COLUMNS.replaceAll("\\s", "").replace(",", ", " + prefix);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
