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
    private final StandingTable decisions;

    public Advocates(Database database) {
        this.table = new AdvocateTable(database.sql());
        this.decisions = new StandingTable(database.sql());
    }

    /// Makes these persons advocates and returns who was none before; who is one already stays as
    /// they are.
    public List<PersonId> enrol(ShopId shop, Collection<PersonId> persons, Instant now) {
        return table.insert(shop, persons, now);
    }

    public Optional<Advocate> find(ShopId shop, PersonId person) {
        return table.find(shop, person);
    }

    /// Those of these persons who are advocates.
    public List<Advocate> find(ShopId shop, Collection<PersonId> persons) {
        return table.find(shop, persons);
    }

    /// A page of a shop's advocates, who joined last first.
    public List<Advocate> page(ShopId shop, Paging paging) {
        return table.page(shop, null, paging);
    }

    /// A page of those who stand so.
    public List<Advocate> page(ShopId shop, Standing standing, Paging paging) {
        return table.page(shop, standing, paging);
    }

    /// An advocate, locked until the transaction ends, so that what is counted against their caps
    /// is counted one referral at a time.
    public Optional<Advocate> lock(ShopId shop, PersonId person) {
        return table.lock(shop, person);
    }

    /// Lets all further credit to an advocate stop, or begin again, and keeps who said so and why.
    /// What they have earned is left alone.
    public void decide(ShopId shop, PersonId person, StandingDecision decision) {
        table.set(shop, person, decision.standing());
        decisions.insert(shop, person, decision);
    }

    /// What was decided about an advocate, the newest first.
    public List<StandingDecision> decisions(ShopId shop, PersonId person) {
        return decisions.of(shop, person);
    }

    /// Gives the advocate's own page another address: all that were given out before lead nowhere.
    public void renewPage(ShopId shop, PersonId person) {
        table.renewPage(shop, person);
    }

    /// How many joined on each day of the shop, the oldest first; days without any are left out.
    public Map<LocalDate, Long> joinedByDay(ShopId shop) {
        return table.joinedByDay(shop);
    }

    public long count(ShopId shop) {
        return table.count(shop);
    }
}
