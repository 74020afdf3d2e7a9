package goodword.ledger;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Double entry for one installation: balanced postings, each cause once, never changed. Every verb
/// joins the caller's transaction. Thread-safe.
public final class Ledger {
    private final LedgerTable table;
    private final StatementTable statements;
    private final PostingTable postings;
    private final Chance chance;

    public Ledger(Database database, Chance chance) {
        this.table = new LedgerTable(database.sql());
        this.statements = new StatementTable(database.sql());
        this.postings = new PostingTable(database.sql());
        this.chance = chance;
    }

    /// Posts; a cause that was posted before fails the transaction.
    public void post(ShopId shop, List<Posting> posted) {
        List<LedgerTable.Numbered> numbered =
                posted.stream()
                        .filter(posting -> !posting.entries().isEmpty())
                        .map(posting -> new LedgerTable.Numbered(chance.nextId(), posting))
                        .toList();
        if (!numbered.isEmpty()) {
            table.insert(shop, numbered);
        }
    }

    /// Until the transaction ends, nobody else who asks for this lock posts to this person's
    /// accounts: for a posting that rests on a balance.
    public void lock(ShopId shop, UUID personId) {
        table.lock(shop, personId);
    }

    /// What a person holds in one of their accounts, in minor units.
    public long balance(ShopId shop, UUID personId, Account account, Currency currency) {
        return table.balance(shop, personId, account, currency);
    }

    /// What each account holds, over all persons, in each currency.
    public List<Balance> balances(ShopId shop) {
        return statements.balances(shop);
    }

    /// What a person holds in each of their accounts, in each currency.
    public List<Balance> balancesOf(ShopId shop, UUID personId) {
        return statements.balancesOf(shop, personId);
    }

    /// A page of a person's entries, the newest first, each with the balance after it.
    public List<StatementLine> statement(ShopId shop, UUID personId, Paging paging) {
        return statements.statement(shop, personId, paging);
    }

    /// A page of postings, the one made last first. Of a place in the list only the id counts.
    public List<PostingOnFile> postings(ShopId shop, Paging paging) {
        return postings.page(shop, paging);
    }

    /// The postings of these causes of one kind, the oldest first.
    public List<PostingOnFile> ofCauses(ShopId shop, String kind, Collection<String> keys) {
        return postings.ofCauses(shop, kind, keys);
    }

    /// The sum over everything, by currency; anything but zero is a broken ledger.
    public Map<String, Long> sums(ShopId shop) {
        return table.sums(shop);
    }

    /// What each account holds, over all persons, in minor units of this currency.
    public Map<Account, Long> totals(ShopId shop, Currency currency) {
        return table.totals(shop, currency);
    }
}
