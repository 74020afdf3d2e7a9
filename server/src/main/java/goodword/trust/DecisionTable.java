package goodword.trust;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what holds for many referrals at once.
final class DecisionTable {
    private final JdbcClient sql;

    DecisionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest word of a person on each side, else the screening.
    Map<ReferralId, Decisions> of(ShopId shop, Collection<ReferralId> referrals) {
        Map<ReferralId, Decisions> found = new HashMap<>();
        sql.sql(
                        """
                        select wanted.id, screened.advocate_outcome, screened.friend_outcome,
                            screened.review_by, ruled.advocate as advocate_ruling,
                            ruled.friend as friend_ruling
                        from unnest(:referrals::uuid[]) as wanted (id)
                        cross join lateral (
                            select advocate_outcome, friend_outcome, review_by
                            from trust_screening
                            where shop_id = :shop
                                and referral_id = wanted.id
                            offset 0
                        ) screened
                        cross join lateral (
                            select
                                (array_agg(outcome order by line desc)
                                    filter (where side = 'advocate'))[1] as advocate,
                                (array_agg(outcome order by line desc)
                                    filter (where side = 'friend'))[1] as friend
                            from trust_ruling
                            where shop_id = :shop
                                and referral_id = wanted.id
                        ) ruled
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("referrals", Sql.uuids(referrals, ReferralId::value))
                .query(
                        row -> {
                            Map<Side, Outcome> outcomes = new EnumMap<>(Side.class);
                            for (Side side : Side.values()) {
                                String ruling = row.getString(side.word() + "_ruling");
                                String screened = row.getString(side.word() + "_outcome");
                                outcomes.put(side, outcome(ruling == null ? screened : ruling));
                            }
                            found.put(
                                    new ReferralId(Sql.uuid(row, "id")),
                                    new Decisions(outcomes, Sql.instantOrNull(row, "review_by")));
                        });
        return found;
    }

    private static Outcome outcome(String word) {
        return word.equals("released")
                ? Outcome.CLEARED
                : Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
