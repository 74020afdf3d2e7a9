package goodword.shop;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the shop room.
final class ShopTable {
    private final JdbcClient sql;

    ShopTable(JdbcClient sql) {
        this.sql = sql;
    }

    int insert(Shop shop) {
        return sql.sql(
                        """
                        insert into shop_shop (shop_id, name, currency, simulated, created_at)
                        values (:shop, :name, :currency, :simulated, :created)
                        on conflict (shop_id) do nothing
                        """)
                .param("shop", shop.id().value())
                .param("name", shop.name())
                .param("currency", shop.currency().getCurrencyCode())
                .param("simulated", shop.simulated())
                .param("created", Sql.time(shop.createdAt()))
                .update();
    }

    Optional<Shop> find(ShopId shop) {
        return sql.sql(
                        """
                        select name, currency, simulated, created_at
                        from shop_shop
                        where shop_id = :shop
                        """)
                .param("shop", shop.value())
                .query(
                        (row, line) ->
                                new Shop(
                                        shop,
                                        row.getString("name"),
                                        Currency.getInstance(row.getString("currency")),
                                        row.getBoolean("simulated"),
                                        Sql.instant(row, "created_at")))
                .optional();
    }

    List<ShopId> ids() {
        return sql
                .sql("select shop_ids() as id order by id limit 100000")
                .query(UUID.class)
                .list()
                .stream()
                .map(ShopId::new)
                .toList();
    }
}
