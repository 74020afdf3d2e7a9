package goodword.ledger;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of reading postings back. Their ids sort by the time at which they were made, so that no
/// second index is kept on the way in.
final class PostingTable {
    private final JdbcClient sql;

    PostingTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Head(
            UUID id,
            String causeKind,
            String causeKey,
            Currency currency,
            Instant at,
            String memo) {
        PostingOnFile with(List<Entry> entries) {
            return new PostingOnFile(
                    id, new Posting(causeKind, causeKey, currency, at, memo, entries));
        }
    }

    List<PostingOnFile> page(ShopId shop, Paging paging) {
        List<Head> heads =
                sql.sql(
                                """
                                select posting_id, cause_kind, cause_key, currency, occurred_at, memo
                                from ledger_posting
                                where shop_id = :shop
                                    and posting_id < :below
                                order by posting_id desc
                                limit :limit
                                """)
                        .param("shop", shop.value())
                        .param("below", paging.after().id())
                        .param("limit", paging.rows())
                        .query((row, line) -> head(row))
                        .list();
        Map<UUID, List<Entry>> entries = entries(shop, heads);
        return heads.stream()
                .map(head -> head.with(entries.getOrDefault(head.id(), List.of())))
                .toList();
    }

    List<PostingOnFile> ofCauses(ShopId shop, String kind, Collection<String> keys) {
        List<Head> heads =
                sql.sql(
                                """
                                select posting_id, cause_kind, cause_key, currency, occurred_at, memo
                                from ledger_posting
                                where shop_id = :shop
                                    and cause_kind = :kind
                                    and cause_key = any (:keys::text[])
                                order by occurred_at, posting_id
                                limit 10000
                                """)
                        .param("shop", shop.value())
                        .param("kind", kind)
                        .param("keys", Sql.texts(keys, key -> key))
                        .query((row, line) -> head(row))
                        .list();
        Map<UUID, List<Entry>> entries = entries(shop, heads);
        return heads.stream()
                .map(head -> head.with(entries.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Entry>> entries(ShopId shop, List<Head> heads) {
        Map<UUID, List<Entry>> entries = new HashMap<>();
        sql.sql(
                        """
                        select posting_id, account, person_id, amount_minor
                        from ledger_entry
                        where shop_id = :shop
                            and posting_id = any (:postings::uuid[])
                        order by posting_id, line
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("postings", Sql.uuids(heads, Head::id))
                .query(
                        row -> {
                            entries.computeIfAbsent(
                                            Sql.uuid(row, "posting_id"), id -> new ArrayList<>())
                                    .add(entry(row));
                        });
        return entries;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                Sql.uuid(row, "posting_id"),
                row.getString("cause_kind"),
                row.getString("cause_key"),
                Currency.getInstance(row.getString("currency")),
                Sql.instant(row, "occurred_at"),
                row.getString("memo"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Account.valueOf(row.getString("account").toUpperCase(Locale.ROOT)),
                row.getObject("person_id", UUID.class),
                row.getLong("amount_minor"));
    }
}
