package goodword.reward;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of redemptions.
final class RedemptionTable {
    private final JdbcClient sql;

    RedemptionTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> usedBy(ShopId shop, String couponKey) {
        return sql.sql(
                        """
                        select order_external_id
                        from reward_redemption
                        where shop_id = :shop
                            and coupon_key = :coupon
                        limit 1
                        """)
                .param("shop", shop.value())
                .param("coupon", couponKey)
                .query(String.class)
                .optional();
    }

    Map<String, String> ordersOf(ShopId shop, Collection<String> couponKeys) {
        return sql
                .sql(
                        """
                        select coupon_key, order_external_id
                        from reward_redemption
                        where shop_id = :shop
                            and coupon_key = any (:coupons::text[])
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("coupons", Sql.texts(couponKeys, key -> key))
                .query(
                        (row, line) ->
                                Map.entry(
                                        row.getString("coupon_key"),
                                        row.getString("order_external_id")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
    }

    void insert(ShopId shop, Reward reward, String orderExternalId, Instant now) {
        sql.sql(
                        """
                        insert into reward_redemption (shop_id, coupon_key, order_external_id, reward_id,
                            amount_minor, redeemed_at)
                        values (:shop, :coupon, :order, :reward, :amount, :now)
                        """)
                .param("shop", shop.value())
                .param("coupon", reward.couponCode())
                .param("order", orderExternalId)
                .param("reward", reward.id().value())
                .param("amount", reward.use().left().minor())
                .param("now", Sql.time(now))
                .update();
    }
}
