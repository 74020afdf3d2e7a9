package goodword.admin;

import goodword.conversion.EnrolJourney.Candidate;
import goodword.conversion.Rooms;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Claim;
import goodword.sharing.ClaimOnFile;
import goodword.sharing.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The advocate with whom an owner tries the offer out: one for each shop, known by an id of ours
/// and a first name. Without an address, so nobody is written to. Thread-safe.
final class TrialFriend {
    private static final String ID = "goodword-trial";
    private static final int CLAIMS_MAX = 100;

    private final StartRooms rooms;

    TrialFriend(StartRooms rooms) {
        this.rooms = rooms;
    }

    /// Makes them an advocate; a second time changes nothing.
    ///
    /// @param name of the member of staff who tries it
    void enrol(ShopId shop, String name) {
        String given = name.strip().split("\\s+", 2)[0];
        CustomerRef customer = new CustomerRef(ID, null, null, given, null, null);
        rooms.enrolling().enrol(shop, List.of(new Candidate(customer, null)));
    }

    /// Their link; empty while they are no advocate.
    Optional<Link> link(ShopId shop) {
        return person(shop).map(person -> rooms.links().of(shop, person));
    }

    /// The last offer that was taken up through it, whatever became of it.
    Optional<Claim> claim(ShopId shop) {
        return person(shop)
                .flatMap(
                        person ->
                                house()
                                        .database()
                                        .inShop(
                                                shop,
                                                () ->
                                                        house().sharing()
                                                                .claims(
                                                                        shop,
                                                                        Paging.first(CLAIMS_MAX)))
                                        .stream()
                                        .map(ClaimOnFile::claim)
                                        .filter(one -> one.advocate().equals(person))
                                        .findFirst());
    }

    /// Whether it was ever taken up.
    boolean wasTaken(ShopId shop) {
        return person(shop)
                .filter(
                        person ->
                                house().database()
                                                .inShop(
                                                        shop,
                                                        () ->
                                                                house().sharing()
                                                                        .countUnnamed(
                                                                                shop,
                                                                                person,
                                                                                Instant.EPOCH))
                                        > 0)
                .isPresent();
    }

    private Optional<PersonId> person(ShopId shop) {
        return house().database()
                .inShop(
                        shop,
                        () ->
                                house().persons()
                                        .ofCustomerId(shop, ID)
                                        .filter(
                                                one ->
                                                        !house().advocates()
                                                                .find(shop, List.of(one))
                                                                .isEmpty()));
    }

    private Rooms house() {
        return rooms.programs().rooms();
    }
}
