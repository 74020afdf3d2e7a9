package goodword.connector.calls;

import goodword.connector.OrderPage.Since;
import goodword.connector.inbox.ConnectionId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of how far stores were read for what changed.
final class ReconciliationTable {
    private final JdbcClient sql;

    ReconciliationTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// A run that is due or under way.
    ///
    /// @param latest the last change that it has seen so far, by the store's clock
    record Run(Since since, @Nullable Instant latest, @Nullable Instant begunAt) {}

    /// What came of one page.
    record Count(long read, long changed, long refused) {}

    /// The first time a store is asked, it is from this instant on.
    void enter(ShopId shop, ConnectionId connection, Instant since, Instant now) {
        sql.sql(
                        """
                        insert into connector_reconciliation (shop_id, connection_id, next_at, since)
                        values (:shop, :connection, :now, :since)
                        on conflict (shop_id, connection_id) do nothing
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .param("now", Sql.time(now))
                .param("since", Sql.time(since))
                .update();
    }

    Optional<Run> due(ShopId shop, ConnectionId connection, Instant now) {
        return sql.sql(
                        """
                        select since, page, latest, begun_at
                        from connector_reconciliation
                        where shop_id = :shop
                            and connection_id = :connection
                            and next_at <= :now
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new Run(
                                        new Since(Sql.instant(row, "since"), row.getInt("page")),
                                        Sql.instantOrNull(row, "latest"),
                                        Sql.instantOrNull(row, "begun_at")))
                .optional();
    }

    Optional<ReconciliationStanding> standing(ShopId shop, ConnectionId connection) {
        return sql.sql(
                        """
                        select ended_at, next_at, orders_read, orders_changed, orders_refused
                        from connector_reconciliation
                        where shop_id = :shop
                            and connection_id = :connection
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .query(
                        (row, line) ->
                                new ReconciliationStanding(
                                        Sql.instantOrNull(row, "ended_at"),
                                        Sql.instant(row, "next_at"),
                                        row.getLong("orders_read"),
                                        row.getLong("orders_changed"),
                                        row.getLong("orders_refused")))
                .optional();
    }

    /// A run begins; the figures are of this run alone.
    void begin(ShopId shop, ConnectionId connection, Instant now) {
        sql.sql(
                        """
                        update connector_reconciliation
                        set begun_at = :now, ended_at = null, orders_read = 0, orders_changed = 0,
                            orders_refused = 0
                        where shop_id = :shop
                            and connection_id = :connection
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .param("now", Sql.time(now))
                .update();
    }

    /// A page was taken, and here is where the next one begins.
    void advance(ShopId shop, ConnectionId connection, Run next, Count count) {
        sql.sql(
                        """
                        update connector_reconciliation
                        set since = :since, page = :page, latest = :latest,
                            orders_read = orders_read + :read,
                            orders_changed = orders_changed + :changed,
                            orders_refused = orders_refused + :refused
                        where shop_id = :shop
                            and connection_id = :connection
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .param("since", Sql.time(next.since().from()))
                .param("page", next.since().page())
                .param("latest", Sql.time(next.latest()))
                .param("read", count.read())
                .param("changed", count.changed())
                .param("refused", count.refused())
                .update();
    }

    /// The run is over.
    void end(ShopId shop, ConnectionId connection, Instant nextAt, Instant now) {
        sql.sql(
                        """
                        update connector_reconciliation
                        set next_at = :next, latest = null, begun_at = null, ended_at = :now
                        where shop_id = :shop
                            and connection_id = :connection
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .param("next", Sql.time(nextAt))
                .param("now", Sql.time(now))
                .update();
    }

    /// The store did not answer; the run goes on where it is.
    void pause(ShopId shop, ConnectionId connection, Instant nextAt) {
        sql.sql(
                        """
                        update connector_reconciliation
                        set next_at = :next
                        where shop_id = :shop
                            and connection_id = :connection
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .param("next", Sql.time(nextAt))
                .update();
    }
}
