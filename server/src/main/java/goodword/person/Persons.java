package goodword.person;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.RaceLost;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People as shops know them. Every verb joins the caller's transaction. Thread-safe.
public final class Persons {
    private final PersonTable table;
    private final NameTable names;
    private final Vault vault;
    private final Chance chance;

    public Persons(Database database, Vault vault, Chance chance) {
        this.table = new PersonTable(database.sql());
        this.names = new NameTable(database.sql());
        this.vault = vault;
        this.chance = chance;
    }

    /// Finds or makes the person behind each reference and locks them until the transaction ends,
    /// so that two orders of one person are taken one after the other. References to one person may
    /// stand in one call.
    ///
    /// Two references mean the same person when their store's customer id is the same, or when one
    /// of them has none and the canonical e-mail or the telephone is the same. Two accounts of the
    /// store that share a mailbox stay two persons and are each other's kin.
    public List<Identified> identify(ShopId shop, List<CustomerRef> customers, Instant now) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        List<List<Identity>> identities = new ArrayList<>(customers.size());
        for (CustomerRef customer : customers) {
            List<Identity> keys = Identity.of(customer, vault);
            identities.add(keys);
            keys.forEach(key -> holders.put(key.text(), new Holder(key)));
        }
        table.lockHolders(shop, holders);

        Recognition recognition = new Recognition(holders, chance, now);
        List<Identified> identified = new ArrayList<>(customers.size());
        for (int next = 0; next < customers.size(); next++) {
            identified.add(recognition.of(customers.get(next), identities.get(next)));
        }
        if (!table.insert(shop, recognition.freshPersons(), recognition.freshIdentities())) {
            throw new RaceLost("another transaction met the same person first");
        }
        table.setAccounts(shop, recognition.accounts());
        return identified;
    }

    /// Notes who brought this person; generation and root follow from the referrer and never change
    /// again. Changes nothing for a person who has a referrer, who already brought others, or whose
    /// own chain the referrer stands in.
    public void placeBelow(ShopId shop, PersonId friend, PersonId referrer) {
        if (!friend.equals(referrer)) {
            table.placeBelow(shop, friend, referrer);
        }
    }

    /// Forgets who this person is: what the store told of them, and every way to recognise them.
    /// The row stays, so that what others earned through them still adds up.
    public void erase(ShopId shop, PersonId person) {
        table.erase(shop, person);
    }

    /// Who has this customer id of the store.
    public Optional<PersonId> ofCustomerId(ShopId shop, String customerId) {
        CustomerRef customer = new CustomerRef(customerId, null, null, null, null, null);
        return table.holderOf(shop, Identity.of(customer, vault).getFirst());
    }

    public Optional<Person> find(ShopId shop, PersonId person) {
        return table.find(shop, List.of(person)).stream().findFirst();
    }

    public List<Person> find(ShopId shop, Collection<PersonId> persons) {
        return table.find(shop, persons);
    }

    /// By what name a person is greeted; empty when nobody told us.
    public Optional<String> givenName(ShopId shop, PersonId person) {
        return names.givenName(shop, person);
    }

    /// How many persons of this marketing channel a shop has.
    public Map<String, Long> countBySource(ShopId shop) {
        return table.countBySource(shop);
    }

    /// How many persons came in each generation.
    public Map<Integer, Long> countByGeneration(ShopId shop) {
        return table.countByGeneration(shop);
    }
}
