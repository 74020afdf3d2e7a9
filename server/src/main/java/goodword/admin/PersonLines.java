package goodword.admin;

import goodword.advocate.Advocate;
import goodword.conversion.Rooms;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.money.Money;
import goodword.reward.Earned;
import goodword.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Looks up what belongs to the people of one page, in the running transaction. Thread-safe.
final class PersonLines {
    private final Rooms rooms;

    PersonLines(Rooms rooms) {
        this.rooms = rooms;
    }

    List<PersonLine> ofAdvocates(Shop shop, List<Advocate> advocates) {
        Map<PersonId, Profile> profiles =
                rooms.persons()
                        .profiles(shop.id(), advocates.stream().map(Advocate::person).toList());
        return of(
                shop,
                advocates.stream()
                        .map(one -> Objects.requireNonNull(profiles.get(one.person())))
                        .toList(),
                advocates);
    }

    List<PersonLine> ofPeople(Shop shop, List<Profile> people) {
        List<PersonId> ids = people.stream().map(Profile::id).toList();
        return of(shop, people, rooms.advocates().find(shop.id(), ids));
    }

    private List<PersonLine> of(Shop shop, List<Profile> people, List<Advocate> advocates) {
        List<PersonId> ids = people.stream().map(Profile::id).toList();
        Map<PersonId, Advocate> known =
                advocates.stream().collect(Collectors.toMap(Advocate::person, one -> one));
        Map<PersonId, String> codes = rooms.sharing().codesOf(shop.id(), ids);
        Map<PersonId, Long> shares = rooms.sharing().sharesOf(shop.id(), ids);
        Map<PersonId, Map<String, Long>> referrals = rooms.referrals().countByState(shop.id(), ids);
        Map<PersonId, Earned> earned = rooms.rewards().earned(shop.id(), ids, shop.currency());
        Money zero = Money.zero(shop.currency());
        return people.stream()
                .map(
                        who ->
                                new PersonLine(
                                        who,
                                        known.get(who.id()),
                                        codes.getOrDefault(who.id(), ""),
                                        shares.getOrDefault(who.id(), 0L),
                                        referrals.getOrDefault(who.id(), Map.of()),
                                        earned.getOrDefault(who.id(), new Earned(zero, zero))))
                .toList();
    }
}
