package goodword.sharing;

import goodword.platform.tenancy.ShopId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what was shared, opened and claimed on each day.
final class DayTable {
    /// Counts what the statement before it has really stored, under the name `fresh`; days in their
    /// order, so that two who count do not wait for each other in a circle.
    static final String COUNT_FRESH =
            """
            insert into sharing_day as known (shop_id, day, shares, human_clicks, other_clicks, claims)
            select :shop, (fresh.at at time zone zone.name)::date, sum(fresh.shares),
                sum(fresh.human), sum(fresh.other), sum(fresh.claims)
            from fresh
            cross join (select shop_zone() as name offset 0) zone
            group by 2
            order by 2
            on conflict (shop_id, day) do update
            set shares = known.shares + excluded.shares,
                human_clicks = known.human_clicks + excluded.human_clicks,
                other_clicks = known.other_clicks + excluded.other_clicks,
                claims = known.claims + excluded.claims
            """;

    private final JdbcClient sql;

    DayTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<SharingDay> since(ShopId shop, LocalDate since) {
        return sql.sql(
                        """
                        select day, shares, human_clicks, other_clicks, claims
                        from sharing_day
                        where shop_id = :shop
                            and day >= :since
                        order by day
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("since", since)
                .query(
                        (row, line) ->
                                new SharingDay(
                                        row.getObject("day", LocalDate.class),
                                        row.getLong("shares"),
                                        row.getLong("human_clicks"),
                                        row.getLong("other_clicks"),
                                        row.getLong("claims")))
                .list();
    }
}
