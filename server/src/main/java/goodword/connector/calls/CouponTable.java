package goodword.connector.calls;

import goodword.connector.StoreCoupon;
import goodword.connector.inbox.ConnectionId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of coupons that were asked of stores.
final class CouponTable {
    private final JdbcClient sql;

    CouponTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where a coupon stands in the store.
    enum State {
        /// Whether the store has it, only the store knows.
        ASKED,
        MADE,
        /// It was used before it could be taken out of use.
        USED,
        /// Out of use for good.
        ENDED,
        /// The store does not take it.
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A coupon on file.
    record Kept(ConnectionId connection, State state, @Nullable String externalId) {}

    /// Notes that a coupon is asked for, unless it is known.
    void ask(ShopId shop, ConnectionId connection, String key, String subject, Instant now) {
        sql.sql(
                        """
                        insert into connector_coupon (shop_id, coupon_key, connection_id, subject, state,
                            asked_at)
                        values (:shop, :key, :connection, :subject, 'asked', :now)
                        on conflict (shop_id, coupon_key) do nothing
                        """)
                .param("shop", shop.value())
                .param("key", key)
                .param("connection", connection.value())
                .param("subject", subject)
                .param("now", Sql.time(now))
                .update();
    }

    Optional<Kept> find(ShopId shop, String key) {
        return sql.sql(
                        """
                        select connection_id, state, external_id
                        from connector_coupon
                        where shop_id = :shop
                            and coupon_key = :key
                        """)
                .param("shop", shop.value())
                .param("key", key)
                .query(
                        (row, line) ->
                                new Kept(
                                        new ConnectionId(Sql.uuid(row, "connection_id")),
                                        State.valueOf(
                                                row.getString("state").toUpperCase(Locale.ROOT)),
                                        row.getString("external_id")))
                .optional();
    }

    void made(ShopId shop, String key, StoreCoupon coupon, Instant now) {
        sql.sql(
                        """
                        update connector_coupon
                        set state = 'made', external_id = :external, why = '', settled_at = :now
                        where shop_id = :shop
                            and coupon_key = :key
                            and state in ('asked', 'refused')
                        """)
                .param("shop", shop.value())
                .param("key", key)
                .param("external", coupon.externalId())
                .param("now", Sql.time(now))
                .update();
    }

    /// @param why for staff; empty where nothing went wrong
    void settle(ShopId shop, String key, State state, String why, Instant now) {
        sql.sql(
                        """
                        update connector_coupon
                        set state = :state, why = left(:why, 500), settled_at = :now
                        where shop_id = :shop
                            and coupon_key = :key
                            and state not in ('used', 'ended')
                        """)
                .param("shop", shop.value())
                .param("key", key)
                .param("state", state.word())
                .param("why", why)
                .param("now", Sql.time(now))
                .update();
    }
}
