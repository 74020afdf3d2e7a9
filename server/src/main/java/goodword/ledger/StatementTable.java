package goodword.ledger;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of balances and statements.
final class StatementTable {
    private final JdbcClient sql;

    StatementTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Balance> balances(ShopId shop) {
        return sql.sql(
                        """
                        select account, currency, sum(amount_minor)::bigint as balance
                        from ledger_entry
                        where shop_id = :shop
                        group by account, currency
                        order by currency, account
                        limit 1000
                        """)
                .param("shop", shop.value())
                .query((row, line) -> balance(row))
                .list();
    }

    List<Balance> balancesOf(ShopId shop, UUID person) {
        return sql.sql(
                        """
                        select account, currency, sum(amount_minor)::bigint as balance
                        from ledger_entry
                        where shop_id = :shop
                            and person_id = :person
                        group by account, currency
                        order by currency, account
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("person", person)
                .query((row, line) -> balance(row))
                .list();
    }

    /// The balance is summed over all entries of the person before the page is cut out.
    List<StatementLine> statement(ShopId shop, UUID person, Paging paging) {
        return sql.sql(
                        """
                        with held as (
                            select entry.posting_id, entry.line, posting.occurred_at, posting.cause_kind,
                                posting.cause_key, posting.memo, entry.account, entry.currency,
                                entry.amount_minor,
                                sum(entry.amount_minor) over (
                                    partition by entry.account, entry.currency
                                    order by posting.occurred_at, entry.posting_id, entry.line
                                )::bigint as balance
                            from ledger_entry entry
                            join ledger_posting posting
                                on posting.shop_id = entry.shop_id
                                and posting.posting_id = entry.posting_id
                            where entry.shop_id = :shop
                                and entry.person_id = :person
                        )
                        select *
                        from held
                        where (occurred_at, posting_id, line) < (:at, :id, :line)
                        order by occurred_at desc, posting_id desc, line desc
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("person", person)
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("line", paging.after().line())
                .param("limit", paging.rows())
                .query((row, line) -> statementLine(row))
                .list();
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(account(row), new Money(row.getLong("balance"), currency(row)));
    }

    private static StatementLine statementLine(ResultSet row) throws SQLException {
        return new StatementLine(
                Sql.uuid(row, "posting_id"),
                row.getInt("line"),
                Sql.instant(row, "occurred_at"),
                row.getString("cause_kind"),
                row.getString("cause_key"),
                row.getString("memo"),
                account(row),
                currency(row),
                row.getLong("amount_minor"),
                row.getLong("balance"));
    }

    private static Account account(ResultSet row) throws SQLException {
        return Account.valueOf(row.getString("account").toUpperCase(Locale.ROOT));
    }

    private static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }
}
