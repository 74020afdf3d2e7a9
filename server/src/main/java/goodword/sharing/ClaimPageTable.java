package goodword.sharing;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of looking at claims.
final class ClaimPageTable {
    private final JdbcClient sql;

    ClaimPageTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<ClaimOnFile> page(ShopId shop, Paging paging) {
        return sql.sql(
                        ClaimTable.SELECT
                                + """
                                    and (claimed_at, claim_id) < (:at, :id)
                                order by claimed_at desc, claim_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query(
                        (row, line) ->
                                new ClaimOnFile(
                                        ClaimTable.read(row),
                                        row.getObject("used_by_order", UUID.class)))
                .list();
    }
}
