package goodword.connector.inbox;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL that counts what messages want.
final class StandingTable {
    private final JdbcClient sql;

    StandingTable(JdbcClient sql) {
        this.sql = sql;
    }

    Standing of(ShopId shop, int most) {
        return sql.sql(
                        """
                        select
                            (select count(*) from (
                                select from connector_message
                                where shop_id = :shop and state = 'received'
                                limit :most) one) as waiting,
                            (select min(received_at) from connector_message
                                where shop_id = :shop and state = 'received') as oldest,
                            (select count(*) from (
                                select from connector_message
                                where shop_id = :shop and state = 'refused'
                                limit :most) one) as refused
                        """)
                .param("shop", shop.value())
                .param("most", most)
                .query(
                        (row, line) ->
                                new Standing(
                                        row.getLong("waiting"),
                                        Sql.instantOrNull(row, "oldest"),
                                        row.getLong("refused")))
                .single();
    }
}
