package goodword.access;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of API keys.
final class ApiKeyTable {
    private final JdbcClient sql;

    ApiKeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    int insert(ShopId shop, byte[] digest, KeyOnFile key) {
        return sql.sql(
                        """
                        insert into access_key
                            (key_digest, shop_id, key_id, label, hint, scopes, created_at, expires_at)
                        values (:digest, :shop, :key, :label, :hint, :scopes::text[], :created, :expires)
                        """)
                .param("digest", digest)
                .param("shop", shop.value())
                .param("key", key.id())
                .param("label", key.label())
                .param("hint", key.hint())
                .param("scopes", Sql.texts(key.scopes(), Scope::word))
                .param("created", Sql.time(key.createdAt()))
                .param("expires", Sql.time(key.expiresAt()))
                .update();
    }

    Optional<KeyHolder> open(byte[] digest, Instant now) {
        return sql.sql("select shop_id, key_id, label, scopes from access_open(:digest, :now)")
                .param("digest", digest)
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new KeyHolder(
                                        new ShopId(Sql.uuid(row, "shop_id")),
                                        Sql.uuid(row, "key_id"),
                                        row.getString("label"),
                                        scopes(row)))
                .optional();
    }

    List<KeyOnFile> list(ShopId shop) {
        return sql.sql(
                        """
                        select key_id, label, hint, scopes, created_at, last_used_at, expires_at, revoked_at
                        from access_key
                        where shop_id = :shop
                        order by created_at desc, key_id
                        limit 1000
                        """)
                .param("shop", shop.value())
                .query((row, line) -> read(row))
                .list();
    }

    int revoke(ShopId shop, UUID key, Instant now) {
        return sql.sql(
                        """
                        update access_key
                        set revoked_at = :now
                        where shop_id = :shop
                            and key_id = :key
                            and revoked_at is null
                        """)
                .param("shop", shop.value())
                .param("key", key)
                .param("now", Sql.time(now))
                .update();
    }

    private static KeyOnFile read(ResultSet row) throws SQLException {
        return new KeyOnFile(
                Sql.uuid(row, "key_id"),
                row.getString("label"),
                row.getString("hint"),
                scopes(row),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "last_used_at"),
                Sql.instantOrNull(row, "expires_at"),
                Sql.instantOrNull(row, "revoked_at"));
    }

    /// A key from before there were scopes opens everything; a word that is no scope any more,
    /// nothing.
    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        Array words = row.getArray("scopes");
        if (words == null) {
            return EnumSet.allOf(Scope.class);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Object word : (Object[]) words.getArray()) {
            Scope.of((String) word).ifPresent(scopes::add);
        }
        return scopes;
    }
}
