package goodword.ledger;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the ledger room.
final class LedgerTable {
    private final JdbcClient sql;

    LedgerTable(JdbcClient sql) {
        this.sql = sql;
    }

    record Numbered(UUID id, Posting posting) {}

    private record Line(UUID postingId, int number, Entry entry, String currency) {}

    void insert(ShopId shop, List<Numbered> postings) {
        List<Line> lines = linesOf(postings);
        sql.sql(
                        """
                        with posted as (
                            insert into ledger_posting
                                (shop_id, posting_id, cause_kind, cause_key, currency, occurred_at, memo)
                            select :shop, posting.*
                            from unnest(:ids::uuid[], :kinds::text[], :causes::text[], :currencies::text[],
                                :times::timestamptz[], :memos::text[]) as posting
                        )
                        insert into ledger_entry
                            (shop_id, posting_id, line, account, person_id, currency, amount_minor)
                        select :shop, entry.*
                        from unnest(:postingIds::uuid[], :lines::int[], :accounts::text[], :persons::uuid[],
                            :entryCurrencies::text[], :amounts::bigint[]) as entry
                        """)
                .param("shop", shop.value())
                .param("ids", Sql.uuids(postings, Numbered::id))
                .param("kinds", Sql.texts(postings, numbered -> numbered.posting().causeKind()))
                .param("causes", Sql.texts(postings, numbered -> numbered.posting().causeKey()))
                .param(
                        "currencies",
                        Sql.texts(
                                postings,
                                numbered -> numbered.posting().currency().getCurrencyCode()))
                .param("times", Sql.times(postings, numbered -> numbered.posting().at()))
                .param("memos", Sql.texts(postings, numbered -> numbered.posting().memo()))
                .param("postingIds", Sql.uuids(lines, Line::postingId))
                .param("lines", Sql.ints(lines, Line::number))
                .param("accounts", Sql.texts(lines, line -> line.entry().account().word()))
                .param("persons", Sql.uuids(lines, line -> line.entry().personId()))
                .param("entryCurrencies", Sql.texts(lines, Line::currency))
                .param("amounts", Sql.longs(lines, line -> line.entry().amountMinor()))
                .update();
    }

    void lock(ShopId shop, UUID personId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
                .param("person", shop + " " + personId)
                .query((row, line) -> personId)
                .single();
    }

    long balance(ShopId shop, UUID personId, Account account, Currency currency) {
        return sql.sql(
                        """
                        select coalesce(sum(amount_minor), 0)::bigint
                        from ledger_entry
                        where shop_id = :shop
                            and person_id = :person
                            and account = :account
                            and currency = :currency
                        """)
                .param("shop", shop.value())
                .param("person", personId)
                .param("account", account.word())
                .param("currency", currency.getCurrencyCode())
                .query(Long.class)
                .single();
    }

    Map<String, Long> sums(ShopId shop) {
        return Sql.byName(
                sql.sql(
                                """
                        select currency, sum(amount_minor)::bigint as total
                        from ledger_entry
                        where shop_id = :shop
                        group by currency
                        limit 1000
                        """)
                        .param("shop", shop.value()));
    }

    Map<Account, Long> totals(ShopId shop, Currency currency) {
        Map<Account, Long> totals = new EnumMap<>(Account.class);
        sql.sql(
                        """
                        select account, sum(amount_minor)::bigint as total
                        from ledger_entry
                        where shop_id = :shop
                            and currency = :currency
                        group by account
                        limit 100
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .query(
                        row -> {
                            String word = row.getString("account").toUpperCase(Locale.ROOT);
                            totals.put(Account.valueOf(word), row.getLong("total"));
                        });
        return totals;
    }

    private static List<Line> linesOf(List<Numbered> postings) {
        List<Line> lines = new ArrayList<>();
        for (Numbered numbered : postings) {
            int number = 1;
            String currency = numbered.posting().currency().getCurrencyCode();
            for (Entry entry : numbered.posting().entries()) {
                lines.add(new Line(numbered.id(), number++, entry, currency));
            }
        }
        return lines;
    }
}
