package goodword.access;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of links that work once.
final class LinkTable {
    private final JdbcClient sql;

    LinkTable(JdbcClient sql) {
        this.sql = sql;
    }

    int insert(byte[] digest, Link link, Instant now) {
        Role role = link.role();
        StaffId staff = link.staff();
        ShopId shop = link.shop();
        return sql.sql(
                        """
                        insert into access_link
                            (link_digest, kind, shop_id, role, email, staff_id, created_at, expires_at)
                        values (:digest, :kind, :shop, :role, :email, :staff, :now, :expires)
                        """)
                .param("digest", digest)
                .param("kind", link.kind().word())
                .param("shop", shop == null ? null : shop.value())
                .param("role", role == null ? null : role.word())
                .param("email", link.email())
                .param("staff", staff == null ? null : staff.value())
                .param("now", Sql.time(now))
                .param("expires", Sql.time(link.expiresAt()))
                .update();
    }

    Optional<Link> find(byte[] digest, Instant now) {
        return sql.sql(
                        """
                        select kind, shop_id, role, email, staff_id, expires_at
                        from access_link
                        where link_digest = :digest and used_at is null and expires_at > :now
                        """)
                .param("digest", digest)
                .param("now", Sql.time(now))
                .query((row, line) -> link(row))
                .optional();
    }

    /// Takes the link, so that nobody can use it again; empty when somebody has.
    Optional<Link> use(byte[] digest, Instant now) {
        return sql.sql(
                        """
                        update access_link
                        set used_at = :now
                        where link_digest = :digest and used_at is null and expires_at > :now
                        returning kind, shop_id, role, email, staff_id, expires_at
                        """)
                .param("digest", digest)
                .param("now", Sql.time(now))
                .query((row, line) -> link(row))
                .optional();
    }

    /// Ends the open resets of a member, as when a new one is made or the password changes.
    void endResets(StaffId staff, Instant now) {
        sql.sql(
                        """
                        update access_link
                        set used_at = :now
                        where staff_id = :staff and used_at is null
                        """)
                .param("now", Sql.time(now))
                .param("staff", staff.value())
                .update();
    }

    int forget(Instant before) {
        return sql.sql("delete from access_link where expires_at < :before")
                .param("before", Sql.time(before))
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        UUID shop = row.getObject("shop_id", UUID.class);
        UUID staff = row.getObject("staff_id", UUID.class);
        return new Link(
                Link.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                shop == null ? null : new ShopId(shop),
                role(row.getString("role")),
                row.getString("email"),
                staff == null ? null : new StaffId(staff),
                Sql.instant(row, "expires_at"));
    }

    private static @Nullable Role role(@Nullable String word) {
        return word == null ? null : Role.of(word).orElseThrow();
    }
}
