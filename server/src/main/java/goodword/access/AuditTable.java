package goodword.access;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of the audit log.
final class AuditTable {
    private final JdbcClient sql;

    AuditTable(JdbcClient sql) {
        this.sql = sql;
    }

    AuditHead lockHead(ShopId chain) {
        sql.sql(
                        """
                        insert into access_audit_head (shop_id, entries, hash)
                        values (:chain, 0, :hash)
                        on conflict (shop_id) do nothing
                        """)
                .param("chain", chain.value())
                .param("hash", AuditHead.EMPTY.hash())
                .update();
        return sql.sql(
                        """
                        select entries, hash
                        from access_audit_head
                        where shop_id = :chain
                        for update
                        """)
                .param("chain", chain.value())
                .query((row, line) -> new AuditHead(row.getLong("entries"), row.getBytes("hash")))
                .single();
    }

    Optional<AuditHead> head(ShopId chain) {
        return sql.sql("select entries, hash from access_audit_head where shop_id = :chain")
                .param("chain", chain.value())
                .query((row, line) -> new AuditHead(row.getLong("entries"), row.getBytes("hash")))
                .optional();
    }

    void moveHead(ShopId chain, AuditHead head) {
        sql.sql(
                        """
                        update access_audit_head
                        set entries = :entries, hash = :hash
                        where shop_id = :chain
                        """)
                .param("entries", head.entries())
                .param("hash", head.hash())
                .param("chain", chain.value())
                .update();
    }

    void insert(AuditEntry entry) {
        sql.sql(
                        """
                        insert into access_audit
                            (shop_id, seq, at, actor_kind, actor_id, actor_name, action, subject,
                             before, after, origin, previous_hash, hash)
                        values
                            (:chain, :seq, :at, :kind, :actorId, :actorName, :action, :subject,
                             cast(:before as json), cast(:after as json), :origin, :previous, :hash)
                        """)
                .param("chain", entry.chain().value())
                .param("seq", entry.seq())
                .param("at", Sql.time(entry.at()))
                .param("kind", entry.actor().kind().word())
                .param("actorId", entry.actor().id())
                .param("actorName", entry.actor().name())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("origin", entry.actor().from())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    List<AuditEntry> after(ShopId chain, long seq, int limit) {
        return sql.sql(
                        """
                        select shop_id, seq, at, actor_kind, actor_id, actor_name, action, subject,
                            before, after, origin, previous_hash, hash
                        from access_audit
                        where shop_id = :chain and seq > :seq
                        order by seq
                        limit :limit
                        """)
                .param("chain", chain.value())
                .param("seq", seq)
                .param("limit", limit)
                .query((row, line) -> entry(chain, row))
                .list();
    }

    List<AuditEntry> read(ShopId chain, @Nullable String action, long below, int limit) {
        return sql.sql(
                        """
                        select shop_id, seq, at, actor_kind, actor_id, actor_name, action, subject,
                            before, after, origin, previous_hash, hash
                        from access_audit
                        where shop_id = :chain
                            and seq < :below
                            and (cast(:action as text) is null or action = :action)
                        order by seq desc
                        limit :limit
                        """)
                .param("chain", chain.value())
                .param("below", below)
                .param("action", action)
                .param("limit", limit)
                .query((row, line) -> entry(chain, row))
                .list();
    }

    List<String> actions(ShopId chain) {
        return sql.sql(
                        """
                        select distinct action
                        from access_audit
                        where shop_id = :chain
                        order by action
                        limit 200
                        """)
                .param("chain", chain.value())
                .query(String.class)
                .list();
    }

    private static AuditEntry entry(ShopId chain, ResultSet row) throws SQLException {
        Actor actor =
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT)),
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("origin"));
        return new AuditEntry(
                chain,
                row.getLong("seq"),
                Sql.instant(row, "at"),
                actor,
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }
}
