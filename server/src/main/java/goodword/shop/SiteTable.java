package goodword.shop;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of sites.
final class SiteTable {
    private final JdbcClient sql;

    SiteTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Settles the site of the transaction's shop, or returns the link host that is another's.
    Optional<String> settle(Site site, Instant now) {
        return sql.sql(
                        """
                        select shop_settle(:home, :targets, :links, :visitor, :now) as taken
                        """)
                .param("home", site.home().toString())
                .param("targets", Sql.texts(site.targetHosts(), host -> host))
                .param("links", Sql.texts(site.linkHosts(), host -> host))
                .param("visitor", site.visitorId().name().toLowerCase(Locale.ROOT))
                .param("now", Sql.time(now))
                .query((row, line) -> Optional.ofNullable(row.getString("taken")))
                .single();
    }

    Optional<Site> find(ShopId shop) {
        return sql.sql(
                        """
                        select shop_id, home, target_hosts, link_hosts, visitor_id
                        from shop_sites(:shop)
                        """)
                .param("shop", shop.value())
                .query((row, line) -> Optional.ofNullable(read(row).site()))
                .optional()
                .flatMap(site -> site);
    }

    List<ShopSite> all() {
        return sql.sql(
                        """
                        select shop_id, home, target_hosts, link_hosts, visitor_id
                        from shop_sites(null)
                        order by shop_id
                        limit 100000
                        """)
                .query((row, line) -> read(row))
                .list();
    }

    private static ShopSite read(ResultSet row) throws SQLException {
        ShopId shop = new ShopId(Sql.uuid(row, "shop_id"));
        @Nullable String home = row.getString("home");
        return new ShopSite(shop, home == null ? null : site(row, home));
    }

    private static Site site(ResultSet row, String home) throws SQLException {
        return new Site(
                WebHome.read(home).orElseThrow(),
                texts(row.getArray("target_hosts")),
                texts(row.getArray("link_hosts")),
                Site.VisitorId.valueOf(row.getString("visitor_id").toUpperCase(Locale.ROOT)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
