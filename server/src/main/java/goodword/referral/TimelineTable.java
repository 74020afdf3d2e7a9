package goodword.referral;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of the timelines.
final class TimelineTable {
    private final JdbcClient sql;

    TimelineTable(JdbcClient sql) {
        this.sql = sql;
    }

    void note(ShopId shop, ReferralId referral, List<TimelineEntry> entries) {
        sql.sql(
                        """
                        insert into referral_timeline (shop_id, referral_id, occurred_at, what, why)
                        select :shop, :referral, entry.*
                        from unnest(:times::timestamptz[], :whats::text[], :whys::text[]) as entry
                        """)
                .param("shop", shop.value())
                .param("referral", referral.value())
                .param("times", Sql.times(entries, TimelineEntry::at))
                .param("whats", Sql.texts(entries, TimelineEntry::what))
                .param("whys", Sql.texts(entries, TimelineEntry::why))
                .update();
    }

    List<TimelineEntry> of(ShopId shop, ReferralId referral) {
        return sql.sql(
                        """
                        select occurred_at, what, why
                        from referral_timeline
                        where shop_id = :shop
                            and referral_id = :referral
                        order by line
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("referral", referral.value())
                .query(
                        (row, line) ->
                                new TimelineEntry(
                                        Sql.instant(row, "occurred_at"),
                                        row.getString("what"),
                                        row.getString("why")))
                .list();
    }
}
