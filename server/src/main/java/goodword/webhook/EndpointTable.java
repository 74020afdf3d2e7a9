package goodword.webhook;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.webhook.Endpoint.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of endpoints, as their shop keeps them.
final class EndpointTable {
    private static final int LISTED_MAX = 200;
    private static final String SELECT =
            """
            select endpoint_id, url, description, events, with_addresses, state, reason, state_since,
                created_at, rotated_at, previous_until, last_success_at, failing_since
            from webhook_endpoint
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    EndpointTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes those who add endpoints to a shop queue, so that two at once do not add one too many.
    long lockAndCount(ShopId shop) {
        sql.sql("select pg_advisory_xact_lock(hashtext('webhook endpoints of ' || :shop))")
                .param("shop", shop.toString())
                .query()
                .listOfRows();
        return sql.sql("select count(*) from webhook_endpoint where shop_id = :shop")
                .param("shop", shop.value())
                .query(Long.class)
                .single();
    }

    void insert(ShopId shop, Endpoint fresh, byte[] sealedSecret, String sealKey) {
        wish(
                        sql.sql(
                                """
                                insert into webhook_endpoint (shop_id, endpoint_id, url, description,
                                    events, with_addresses, state, state_since, seal_key, sealed_secret,
                                    created_at)
                                values (:shop, :id, :url, :description, :events::text[], :addresses,
                                    :state, :now, :key, :secret, :now)
                                """),
                        fresh.wish())
                .param("shop", shop.value())
                .param("id", fresh.id().value())
                .param("state", fresh.state().word())
                .param("key", sealKey)
                .param("secret", sealedSecret)
                .param("now", Sql.time(fresh.createdAt()))
                .update();
    }

    boolean change(Hearer hearer, EndpointWish wish) {
        return wish(
                                sql.sql(
                                        """
                                        update webhook_endpoint
                                        set url = :url, description = :description,
                                            events = :events::text[], with_addresses = :addresses
                                        where shop_id = :shop
                                            and endpoint_id = :id
                                        """),
                                wish)
                        .param("shop", hearer.shop().value())
                        .param("id", hearer.endpoint().value())
                        .update()
                == 1;
    }

    /// The secret of now becomes the one before.
    boolean rotate(Hearer hearer, byte[] sealedSecret, Instant previousUntil, Instant now) {
        return sql.sql(
                                """
                                update webhook_endpoint
                                set sealed_previous = sealed_secret, previous_until = :until,
                                    sealed_secret = :secret, rotated_at = :now
                                where shop_id = :shop
                                    and endpoint_id = :id
                                """)
                        .param("shop", hearer.shop().value())
                        .param("id", hearer.endpoint().value())
                        .param("secret", sealedSecret)
                        .param("until", Sql.time(previousUntil))
                        .param("now", Sql.time(now))
                        .update()
                == 1;
    }

    /// Whoever switches an endpoint on again gives it another three days.
    boolean move(Hearer hearer, Set<State> from, State to, Instant now) {
        return sql.sql(
                                """
                                update webhook_endpoint
                                set state = :to, reason = '', state_since = :now, failures = 0,
                                    failing_since = null
                                where shop_id = :shop
                                    and endpoint_id = :id
                                    and state = any(:from::text[])
                                """)
                        .param("shop", hearer.shop().value())
                        .param("id", hearer.endpoint().value())
                        .param("from", Sql.texts(from, State::word))
                        .param("to", to.word())
                        .param("now", Sql.time(now))
                        .update()
                == 1;
    }

    boolean delete(Hearer hearer) {
        return sql.sql(
                                """
                                delete from webhook_endpoint
                                where shop_id = :shop
                                    and endpoint_id = :id
                                """)
                        .param("shop", hearer.shop().value())
                        .param("id", hearer.endpoint().value())
                        .update()
                == 1;
    }

    Optional<Endpoint> find(Hearer hearer) {
        return sql.sql(SELECT + " and endpoint_id = :id")
                .param("shop", hearer.shop().value())
                .param("id", hearer.endpoint().value())
                .query((row, line) -> read(row))
                .optional();
    }

    List<Endpoint> list(ShopId shop) {
        return sql.sql(SELECT + " order by created_at desc, endpoint_id desc limit :limit")
                .param("shop", shop.value())
                .param("limit", LISTED_MAX)
                .query((row, line) -> read(row))
                .list();
    }

    private static JdbcClient.StatementSpec wish(
            JdbcClient.StatementSpec statement, EndpointWish wish) {
        return statement
                .param("url", wish.url())
                .param("description", wish.description())
                .param("events", Sql.texts(wish.events(), EventType::word))
                .param("addresses", wish.withAddresses());
    }

    private static Endpoint read(ResultSet row) throws SQLException {
        return new Endpoint(
                new EndpointId(Sql.uuid(row, "endpoint_id")),
                new EndpointWish(
                        row.getString("url"),
                        row.getString("description"),
                        events((String[]) row.getArray("events").getArray()),
                        row.getBoolean("with_addresses")),
                State.of(row.getString("state")),
                row.getString("reason"),
                Sql.instant(row, "state_since"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "rotated_at"),
                Sql.instantOrNull(row, "previous_until"),
                Sql.instantOrNull(row, "last_success_at"),
                Sql.instantOrNull(row, "failing_since"));
    }

    private static Set<EventType> events(String[] words) {
        return Arrays.stream(words)
                .map(EventType::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
