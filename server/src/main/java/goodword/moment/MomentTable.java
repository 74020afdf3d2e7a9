package goodword.moment;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the moment room.
final class MomentTable {
    private final JdbcClient sql;

    MomentTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, Collection<Ask> asks) {
        sql.sql(
                        """
                        insert into moment_ask (shop_id, person_id, asked_at, placement)
                        select :shop, ask.*
                        from unnest(:persons::uuid[], :times::timestamptz[], :placements::text[]) as ask
                        on conflict (shop_id, person_id, asked_at) do nothing
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(asks, ask -> ask.person().value()))
                .param("times", Sql.times(asks, Ask::at))
                .param("placements", Sql.texts(asks, Ask::placement))
                .update();
    }

    long askedCustomers(ShopId shop) {
        return sql.sql("select count(distinct person_id) from moment_ask where shop_id = :shop")
                .param("shop", shop.value())
                .query(Long.class)
                .single();
    }
}
