package goodword.shop;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of the marks of guided starts.
final class StartMarkTable {
    private final JdbcClient sql;

    StartMarkTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, StartMark mark, Instant now) {
        sql.sql(
                        """
                        insert into shop_start_mark (shop_id, mark, marked_at)
                        values (:shop, :mark, :now)
                        on conflict (shop_id, mark) do nothing
                        """)
                .param("shop", shop.value())
                .param("mark", mark.word())
                .param("now", Sql.time(now))
                .update();
    }

    Set<StartMark> find(ShopId shop) {
        return sql.sql(
                        """
                        select mark
                        from shop_start_mark
                        where shop_id = :shop
                        limit 10
                        """)
                .param("shop", shop.value())
                .query((row, line) -> StartMark.of(row.getString("mark")))
                .set();
    }
}
