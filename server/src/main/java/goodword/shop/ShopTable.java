package goodword.shop;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
                        insert into shop_shop (shop_id, name, currency, locale, time_zone, simulated,
                            created_at)
                        values (:shop, :name, :currency, :locale, :zone, :simulated, :created)
                        on conflict (shop_id) do nothing
                        """)
                .param("shop", shop.id().value())
                .param("name", shop.name())
                .param("currency", shop.currency().getCurrencyCode())
                .param("locale", shop.notation().locale().toLanguageTag())
                .param("zone", shop.notation().zone().getId())
                .param("simulated", shop.simulated())
                .param("created", Sql.time(shop.createdAt()))
                .update();
    }

    void change(ShopId shop, String name, Notation notation) {
        sql.sql(
                        """
                        update shop_shop
                        set name = :name, locale = :locale, time_zone = :zone
                        where shop_id = :shop
                        """)
                .param("shop", shop.value())
                .param("name", name)
                .param("locale", notation.locale().toLanguageTag())
                .param("zone", notation.zone().getId())
                .update();
    }

    Optional<Shop> find(ShopId shop) {
        return sql.sql(
                        """
                        select name, currency, locale, time_zone, simulated, created_at
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
                                        new Notation(
                                                Locale.forLanguageTag(row.getString("locale")),
                                                ZoneId.of(row.getString("time_zone"))),
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
