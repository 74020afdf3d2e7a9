package goodword.brand;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of brands.
final class BrandTable {
    private final JdbcClient sql;

    BrandTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Brand> find(ShopId shop) {
        return sql.sql(
                        """
                        select accent, logo is not null as has_logo, version
                        from brand_look
                        where shop_id = :shop
                        """)
                .param("shop", shop.value())
                .query(
                        (row, line) ->
                                new Brand(
                                        accent(row.getString("accent")),
                                        row.getBoolean("has_logo"),
                                        row.getInt("version")))
                .optional();
    }

    private static @Nullable Colour accent(@Nullable String kept) {
        return kept == null ? null : Colour.read(kept).orElseThrow();
    }

    Optional<byte[]> logo(ShopId shop) {
        return sql.sql(
                        """
                        select logo
                        from brand_look
                        where shop_id = :shop
                            and logo is not null
                        """)
                .param("shop", shop.value())
                .query((row, line) -> row.getBytes("logo"))
                .optional();
    }

    void keep(ShopId shop, @Nullable Colour accent, byte @Nullable [] logo, Instant now) {
        sql.sql(
                        """
                        insert into brand_look (shop_id, accent, logo, version, kept_at)
                        values (:shop, :accent, :logo, 1, :now)
                        on conflict (shop_id) do update
                        set accent = excluded.accent, logo = excluded.logo,
                            version = brand_look.version + 1, kept_at = excluded.kept_at
                        """)
                .param("shop", shop.value())
                .param("accent", accent == null ? null : accent.hex())
                .param("logo", logo)
                .param("now", Sql.time(now))
                .update();
    }
}
