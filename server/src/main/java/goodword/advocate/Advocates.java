package goodword.advocate;

import goodword.person.PersonId;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Customers who may recommend. Verbs join the caller's transaction. Thread-safe.
public final class Advocates {
    private final AdvocateTable table;

    public Advocates(Database database) {
        this.table = new AdvocateTable(database.sql());
    }

    /// Makes these persons advocates; who is one already stays as they are.
    public void enrol(ShopId shop, Collection<PersonId> persons, Instant now) {
        table.insert(shop, persons, now);
    }

    public Optional<Advocate> find(ShopId shop, PersonId person) {
        return table.find(shop, person);
    }

    /// A page of a shop's advocates, who joined last first.
    public List<Advocate> page(ShopId shop, Paging paging) {
        return table.page(shop, paging);
    }

    /// An advocate, locked until the transaction ends, so that what is counted against their caps
    /// is counted one referral at a time.
    public Optional<Advocate> lock(ShopId shop, PersonId person) {
        return table.lock(shop, person);
    }

    /// Stops all further credit to this advocate.
    public void bar(ShopId shop, PersonId person) {
        table.bar(shop, person);
    }

    /// How many joined on each day of the shop, the oldest first; days without any are left out.
    public Map<LocalDate, Long> joinedByDay(ShopId shop) {
        return table.joinedByDay(shop);
    }

    public long count(ShopId shop) {
        return table.count(shop);
    }
}
