package goodword.storefront;

import goodword.advocate.Advocate;
import goodword.conversion.Arms;
import goodword.person.PersonId;
import goodword.program.Program;
import goodword.program.ProgramId;
import goodword.program.Terms;
import goodword.sharing.Claim;
import goodword.shop.Shop;
import java.util.Optional;

/// Reads what a friend's page says. For a code that is nobody's the same is looked up as for one
/// that is somebody's. Thread-safe.
final class OfferReading {
    private static final PersonId NOBODY = new PersonId(NoShop.NOBODY);

    private final PeopleRooms people;
    private final Arms arms;

    OfferReading(PeopleRooms people) {
        this.people = people;
        this.arms = new Arms(people.rooms());
    }

    /// @param press that this browser made here before; empty when it made none
    OfferLetter read(Shop shop, String code, String press) {
        return people.rooms().database().inShop(shop.id(), () -> walk(shop, code, press));
    }

    /// The terms that a claim has pinned, in words.
    OfferLetter.Offer pinned(Shop shop, Claim claim) {
        return people.rooms()
                .database()
                .inShop(
                        shop.id(),
                        () -> inWords(shop, claim.program(), claim.termsVersion(), claim.arm()));
    }

    private OfferLetter walk(Shop shop, String code, String press) {
        var rooms = people.rooms();
        Optional<PersonId> holder = rooms.sharing().advocateOf(shop.id(), code);
        PersonId asked = holder.orElse(NOBODY);
        Optional<Advocate> advocate = rooms.advocates().find(shop.id(), asked);
        Optional<Claim> claim = rooms.sharing().claimOfPress(shop.id(), press);
        Optional<Program> live = rooms.programs().live(shop.id());
        PersonId inviting = claim.map(Claim::advocate).orElse(asked);
        String by = rooms.persons().givenName(shop.id(), inviting).orElse("");
        boolean open = advocate.isPresent() && !advocate.get().barred();
        return new OfferLetter(
                advocate.map(Advocate::person).orElse(null),
                by,
                open ? live.map(one -> offer(shop, one, asked)).orElse(null) : null,
                claim.orElse(null));
    }

    private OfferLetter.Offer offer(Shop shop, Program live, PersonId advocate) {
        String arm = arms.of(shop.id(), live, advocate);
        return inWords(shop, live.id(), live.version(), arm);
    }

    private OfferLetter.Offer inWords(Shop shop, ProgramId program, int version, String arm) {
        Terms terms = people.rooms().programs().terms(shop.id(), program, version);
        SpokenOffer words = new SpokenOffer(shop.notation(), terms, arm);
        return new OfferLetter.Offer(
                words.you(),
                words.advocateOfYou(),
                new Rules(shop.notation(), terms, version).forFriend(shop.name(), words.you()));
    }
}
