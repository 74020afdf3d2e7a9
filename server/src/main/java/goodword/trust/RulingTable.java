package goodword.trust;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what people decide, and of what waits for them.
final class RulingTable {
    private final JdbcClient sql;

    RulingTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, ReferralId referral, Ruling ruling) {
        sql.sql(
                        """
                        insert into trust_ruling
                            (shop_id, referral_id, side, outcome, decided_by, reason, decided_at)
                        values (:shop, :referral, :side, :outcome, :by, :reason, :at)
                        """)
                .param("shop", shop.value())
                .param("referral", referral.value())
                .param("side", ruling.side().word())
                .param("outcome", ruling.released() ? "released" : "refused")
                .param("by", ruling.by())
                .param("reason", ruling.reason())
                .param("at", Sql.time(ruling.at()))
                .update();
    }

    /// Each side waits for a ruling of its own.
    List<ReferralId> held(ShopId shop, int limit) {
        return sql.sql(
                        """
                        select screening.referral_id
                        from trust_screening screening
                        where screening.shop_id = :shop
                            and screening.review_by is not null
                            and (screening.advocate_outcome = 'held'
                                    and not exists (
                                        select from trust_ruling ruling
                                        where ruling.shop_id = :shop
                                            and ruling.referral_id = screening.referral_id
                                            and ruling.side = 'advocate'
                                    )
                                or screening.friend_outcome = 'held'
                                    and not exists (
                                        select from trust_ruling ruling
                                        where ruling.shop_id = :shop
                                            and ruling.referral_id = screening.referral_id
                                            and ruling.side = 'friend'
                                    ))
                        order by screening.review_by, screening.referral_id
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("limit", limit)
                .query((row, line) -> new ReferralId(Sql.uuid(row, "referral_id")))
                .list();
    }

    List<Ruling> of(ShopId shop, ReferralId referral) {
        return sql.sql(
                        """
                        select side, outcome, decided_by, reason, decided_at
                        from trust_ruling
                        where shop_id = :shop
                            and referral_id = :referral
                        order by line
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("referral", referral.value())
                .query(
                        (row, line) ->
                                new Ruling(
                                        Side.valueOf(
                                                row.getString("side").toUpperCase(Locale.ROOT)),
                                        row.getString("outcome").equals("released"),
                                        row.getString("decided_by"),
                                        row.getString("reason"),
                                        Sql.instant(row, "decided_at")))
                .list();
    }
}
