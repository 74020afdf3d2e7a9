package goodword.person;

import goodword.platform.clock.Chance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides who each reference means, given who holds which identity. Works through one call's
/// references in order, so that a later one meets what an earlier one brought. Confined to one
/// call.
final class Recognition {
    private final Map<String, Holder> holders;
    private final Chance chance;
    private final Instant now;
    private final List<Person> accounts = new ArrayList<>();
    private final List<FreshPerson> freshPersons = new ArrayList<>();
    private final List<FreshIdentity> freshIdentities = new ArrayList<>();

    record FreshPerson(PersonId id, CustomerRef customer, Instant seenAt) {}

    record FreshIdentity(Identity identity, PersonId person) {}

    Recognition(Map<String, Holder> holders, Chance chance, Instant now) {
        this.holders = holders;
        this.chance = chance;
        this.now = now;
    }

    Identified of(CustomerRef customer, List<Identity> identities) {
        Person known = meant(customer, identities);
        Person person = known != null ? joined(known, customer) : meet(customer);
        Set<PersonId> kin = new LinkedHashSet<>();
        for (Identity identity : identities) {
            Holder holder = holderOf(identity);
            if (holder.person == null) {
                holder.person = person;
                freshIdentities.add(new FreshIdentity(identity, person.id()));
            } else if (!holder.person.id().equals(person.id())) {
                kin.add(holder.person.id());
            }
        }
        return new Identified(person, Set.copyOf(kin), known == null);
    }

    private @Nullable Person meant(CustomerRef customer, List<Identity> identities) {
        for (Identity identity : identities) {
            Person holder = holderOf(identity).person;
            if (holder != null && mayBe(holder, customer)) {
                return holder;
            }
        }
        return null;
    }

    /// Two accounts of the store are two persons, whatever else they share.
    private static boolean mayBe(Person holder, CustomerRef customer) {
        return customer.externalId() == null
                || holder.externalId() == null
                || holder.externalId().equals(customer.externalId());
    }

    /// A guest who comes with an account of the store is that account from now on, so that a second
    /// account with the same mailbox is another person.
    private Person joined(Person known, CustomerRef customer) {
        if (known.externalId() != null || customer.externalId() == null) {
            return known;
        }
        Person account =
                new Person(
                        known.id(),
                        customer.externalId(),
                        known.email(),
                        known.familyName(),
                        known.referrer(),
                        known.root(),
                        known.generation());
        holders.values().forEach(holder -> holder.becomes(account));
        accounts.add(account);
        return account;
    }

    private Person meet(CustomerRef customer) {
        PersonId id = new PersonId(chance.nextId());
        freshPersons.add(new FreshPerson(id, customer, now));
        return new Person(
                id, customer.externalId(), customer.email(), customer.familyName(), null, id, 0);
    }

    private Holder holderOf(Identity identity) {
        Holder holder = holders.get(identity.text());
        if (holder == null) {
            throw new IllegalStateException("an identity was not looked up");
        }
        return holder;
    }

    /// Guests who have come with an account.
    List<Person> accounts() {
        return accounts;
    }

    List<FreshPerson> freshPersons() {
        return freshPersons;
    }

    List<FreshIdentity> freshIdentities() {
        return freshIdentities;
    }
}
