package goodword.connector.inbox;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL by which messages are forgotten, some at a time.
final class ForgettingTable {
    private final JdbcClient sql;

    ForgettingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is settled before one of these times is forgotten.
    ///
    /// @param worked for messages that were done or ignored
    /// @param refused for those that somebody may still want to try again
    record Limits(Instant worked, Instant refused) {}

    int dropBodies(ShopId shop, Limits before, int most) {
        return sql.sql(
                        """
                        update connector_message
                        set sealed_body = null, sealed_headers = null
                        where shop_id = :shop
                            and message_id in (
                                select message_id
                                from connector_message
                                where shop_id = :shop
                                    and sealed_body is not null
                                    and state <> 'received'
                                    and settled_at < case
                                        when state = 'refused' then :refused::timestamptz
                                        else :worked::timestamptz
                                    end
                                limit :most)
                        """)
                .param("shop", shop.value())
                .param("refused", Sql.time(before.refused()))
                .param("worked", Sql.time(before.worked()))
                .param("most", most)
                .update();
    }

    /// Drops the bodies of a connection's worked messages, whoever they are about; of refused ones
    /// as well where the store can be read again.
    void dropBodiesOf(Hook hook) {
        sql.sql(
                        """
                        update connector_message message
                        set sealed_body = null, sealed_headers = null
                        from connector_connection connection
                        where message.shop_id = :shop
                            and message.connection_id = :connection
                            and message.sealed_body is not null
                            and connection.shop_id = message.shop_id
                            and connection.connection_id = message.connection_id
                            and (message.state in ('done', 'ignored')
                                or message.state = 'refused'
                                    and (connection.sealed_keys is not null
                                        or connection.state = 'disconnected'))
                        """)
                .param("shop", hook.shop().value())
                .param("connection", hook.connection().value())
                .update();
    }

    int drop(ShopId shop, Instant before, int most) {
        return sql.sql(
                        """
                        delete from connector_message
                        where shop_id = :shop
                            and message_id in (
                                select message_id
                                from connector_message
                                where shop_id = :shop
                                    and received_at < :before
                                    and state <> 'received'
                                limit :most)
                        """)
                .param("shop", shop.value())
                .param("before", Sql.time(before))
                .param("most", most)
                .update();
    }
}
