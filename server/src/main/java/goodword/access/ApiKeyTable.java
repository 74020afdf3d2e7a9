package goodword.access;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the access room.
final class ApiKeyTable {
    private final JdbcClient sql;

    ApiKeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    int insert(ShopId shop, byte[] digest, String label, Instant now) {
        return sql.sql(
                        """
                        insert into access_key (key_digest, shop_id, label, created_at)
                        values (:digest, :shop, :label, :now)
                        """)
                .param("digest", digest)
                .param("shop", shop.value())
                .param("label", label)
                .param("now", Sql.time(now))
                .update();
    }

    Optional<ShopId> shopOf(byte[] digest) {
        return sql.sql("select access_shop_of(:digest) as shop_id")
                .param("digest", digest)
                .query((row, line) -> Optional.ofNullable(row.getObject("shop_id", UUID.class)))
                .single()
                .map(ShopId::new);
    }
}
