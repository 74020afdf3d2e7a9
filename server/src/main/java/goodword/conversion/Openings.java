package goodword.conversion;

import goodword.ledger.Account;
import goodword.ledger.Entry;
import goodword.ledger.Ledger;
import goodword.ledger.Posting;
import goodword.ledger.PostingOnFile;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Balances that people bring from an earlier program: one posting for each person and program,
/// which is the key. Thread-safe.
final class Openings {
    static final String KIND = "opening";

    private final Ledger ledger;

    Openings(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What these people brought from this program before.
    Map<PersonId, Money> known(ShopId shop, FormerProgram from, Collection<PersonId> people) {
        Map<String, PersonId> keys = new HashMap<>();
        people.forEach(person -> keys.put(key(from, person), person));
        Map<PersonId, Money> known = new HashMap<>();
        for (PostingOnFile one : ledger.ofCauses(shop, KIND, keys.keySet())) {
            known.put(keys.get(one.posting().causeKey()), theirs(one.posting()));
        }
        return known;
    }

    /// Books what they bring; none of them may have brought something from this program before.
    void post(ShopId shop, FormerProgram from, Map<PersonId, Money> brought, Instant now) {
        ledger.post(
                shop,
                brought.entrySet().stream()
                        .map(one -> posting(from, one.getKey(), one.getValue(), now))
                        .toList());
    }

    private static Posting posting(FormerProgram from, PersonId person, Money amount, Instant now) {
        return new Posting(
                KIND,
                key(from, person),
                amount.currency(),
                now,
                "brought from " + from.name(),
                List.of(
                        new Entry(Account.OPENING, null, -amount.minor()),
                        new Entry(Account.OWED, person.value(), amount.minor())));
    }

    private static Money theirs(Posting posting) {
        long minor =
                posting.entries().stream()
                        .filter(entry -> entry.account() == Account.OWED)
                        .mapToLong(Entry::amountMinor)
                        .sum();
        return new Money(minor, posting.currency());
    }

    private static String key(FormerProgram from, PersonId person) {
        return from.word() + ":" + person;
    }
}
