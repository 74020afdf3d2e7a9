package goodword.person;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.database.RaceLost;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// People as shops know them. Every verb joins the caller's transaction. Thread-safe.
public final class Persons {
    private final PersonTable table;
    private final ProfileTable profiles;
    private final NetworkTable network;
    private final NameTable names;
    private final Vault vault;
    private final Chance chance;

    public Persons(Database database, Vault vault, Chance chance) {
        this.table = new PersonTable(database.sql());
        this.profiles = new ProfileTable(database.sql());
        this.network = new NetworkTable(database.sql());
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
        Met met = meet(shop, customers, now);
        Recognition recognition = met.recognition();
        if (!table.insert(shop, recognition.freshPersons(), recognition.freshIdentities())) {
            throw new RaceLost("another transaction met the same person first");
        }
        table.setAccounts(shop, recognition.accounts());
        return met.identified();
    }

    /// Whom {@link #identify} would find for each reference, locked in the same way, without making
    /// anybody: who is fresh is nobody yet.
    public List<Identified> recognise(ShopId shop, List<CustomerRef> customers, Instant now) {
        return meet(shop, customers, now).identified();
    }

    private record Met(Recognition recognition, List<Identified> identified) {}

    private Met meet(ShopId shop, List<CustomerRef> customers, Instant now) {
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
        return new Met(recognition, identified);
    }

    /// Has people recognised under this installation's secret by what is known of them. What is
    /// another's already stays theirs.
    public void keyAnew(ShopId shop, Map<PersonId, CustomerRef> people) {
        Map<String, Recognition.FreshIdentity> fresh = new LinkedHashMap<>();
        people.forEach(
                (person, customer) ->
                        Identity.of(customer, vault)
                                .forEach(
                                        key ->
                                                fresh.putIfAbsent(
                                                        key.text(),
                                                        new Recognition.FreshIdentity(
                                                                key, person))));
        table.insert(shop, List.of(), List.copyOf(fresh.values()));
    }

    /// A person whom we know, with their kin, locked until the transaction ends as in {@link
    /// #identify}; empty when there is nobody of this id.
    public Optional<Identified> lock(ShopId shop, PersonId person) {
        Optional<CustomerRef> told = profile(shop, person).flatMap(Persons::told);
        Map<String, Holder> holders = new LinkedHashMap<>();
        told.map(customer -> Identity.of(customer, vault))
                .orElse(List.of())
                .forEach(key -> holders.put(key.text(), new Holder(key)));
        table.lockHolders(shop, holders);
        Set<PersonId> kin =
                holders.values().stream()
                        .map(holder -> holder.person)
                        .filter(Objects::nonNull)
                        .map(Person::id)
                        .filter(id -> !id.equals(person))
                        .collect(Collectors.toSet());
        return find(shop, person).map(known -> new Identified(known, kin, false));
    }

    /// Nothing is left of a person who was forgotten.
    private static Optional<CustomerRef> told(Profile profile) {
        return profile.isForgotten()
                ? Optional.empty()
                : Optional.of(
                        new CustomerRef(
                                profile.customerId(),
                                profile.email(),
                                profile.phone(),
                                profile.givenName(),
                                profile.familyName(),
                                profile.source()));
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

    /// Who has this mailbox, in whatever spelling its provider takes for the same.
    public Optional<PersonId> ofEmail(ShopId shop, String email) {
        if (EmailAddress.of(email).isEmpty()) {
            return Optional.empty();
        }
        CustomerRef customer = new CustomerRef(null, email, null, null, null, null);
        return table.holderOf(shop, Identity.of(customer, vault).getFirst());
    }

    /// People whose given or family name begins like this, in whatever case.
    public List<Profile> named(ShopId shop, String name, int limit) {
        return profiles.find(shop, names.beginning(shop, NameTable.Wanted.of(name.strip()), limit));
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

    public Optional<Profile> profile(ShopId shop, PersonId person) {
        return profiles.find(shop, List.of(person)).stream().findFirst();
    }

    /// Who these people are, for the rows of a page.
    public Map<PersonId, Profile> profiles(ShopId shop, Collection<PersonId> persons) {
        return profiles.find(shop, persons).stream()
                .collect(Collectors.toMap(Profile::id, profile -> profile));
    }

    /// A page of the people of a generation, who came last first; generation 0 is not listed.
    public List<Profile> page(ShopId shop, int generation, Paging paging) {
        return profiles.page(shop, generation, paging);
    }

    /// Whom each of these people brought, who came first in front, and of each no more than `most`.
    public List<Bond> friendsOf(ShopId shop, Collection<PersonId> persons, int most) {
        return network.friendsOf(shop, persons, most);
    }

    /// Everybody who came by way of a person, directly or through others, the nearest first and no
    /// more than `most`.
    public List<Offspring> below(ShopId shop, PersonId person, int most) {
        return network.below(shop, person, most);
    }

    /// How many people each generation has, and how many of them brought somebody.
    public List<Generation> generations(ShopId shop) {
        return network.generations(shop);
    }
}
