package goodword.admin;

import goodword.access.Permission;
import goodword.advocate.Advocate;
import goodword.conversion.Rooms;
import goodword.ledger.Ledger;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralFilter;
import goodword.reward.RewardFilter;
import goodword.sharing.Links;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what is known of one person, in the running transaction. Thread-safe.
final class PersonFiles {
    private static final int REWARDS = 5;
    private static final int REFERRALS = 10;

    private final Rooms rooms;
    private final Ledger ledger;
    private final Links links;
    private final RewardLines rewards;

    PersonFiles(Rooms rooms, Ledger ledger, Links links) {
        this.rooms = rooms;
        this.ledger = ledger;
        this.links = links;
        this.rewards = new RewardLines(rooms);
    }

    PersonFile of(Desk desk, Profile who) {
        ShopId shop = desk.shop();
        PersonId person = who.id();
        boolean seesOrders = desk.may(Permission.ORDERS_READ);
        return new PersonFile(
                who,
                seesOrders ? Long.toString(rooms.orders().countOf(shop, person)) : "",
                rooms.advocates()
                        .find(shop, person)
                        .map(one -> recommending(shop, one))
                        .orElse(null),
                arrival(shop, who),
                ledger.balancesOf(shop, person.value()),
                rewards.of(
                        desk,
                        newest(
                                REWARDS,
                                rooms.rewards()
                                        .page(
                                                shop,
                                                new RewardFilter(null, person),
                                                Paging.first(REWARDS)))),
                brought(shop, person),
                rooms.referrals().countByState(shop, person));
    }

    private PersonFile.Recommending recommending(ShopId shop, Advocate advocate) {
        PersonId person = advocate.person();
        return new PersonFile.Recommending(
                advocate,
                rooms.sharing().codesOf(shop, List.of(person)).getOrDefault(person, ""),
                links.of(shop, person).toString(),
                rooms.sharing().sharesOf(shop, List.of(person)).getOrDefault(person, 0L),
                rooms.advocates().decisions(shop, person));
    }

    private PersonFile.@Nullable Arrival arrival(ShopId shop, Profile who) {
        return Optional.ofNullable(who.referrer())
                .flatMap(bringer -> rooms.persons().profile(shop, bringer))
                .map(bringer -> new PersonFile.Arrival(bringer, referral(shop, who, bringer)))
                .orElse(null);
    }

    private @Nullable Referral referral(ShopId shop, Profile who, Profile bringer) {
        return rooms.referrals().ofFriends(shop, List.of(who.id())).stream()
                .filter(one -> one.advocate().equals(bringer.id()))
                .findFirst()
                .orElse(null);
    }

    private List<PersonFile.Brought> brought(ShopId shop, PersonId person) {
        List<Referral> found =
                newest(
                        REFERRALS,
                        rooms.referrals()
                                .page(
                                        shop,
                                        new ReferralFilter(null, person),
                                        Paging.first(REFERRALS)));
        Map<PersonId, Profile> friends =
                rooms.persons().profiles(shop, found.stream().map(Referral::friend).toList());
        return found.stream()
                .map(
                        one ->
                                new PersonFile.Brought(
                                        one, Objects.requireNonNull(friends.get(one.friend()))))
                .toList();
    }

    private static <R> List<R> newest(int most, List<R> found) {
        return found.subList(0, Math.min(most, found.size()));
    }
}
