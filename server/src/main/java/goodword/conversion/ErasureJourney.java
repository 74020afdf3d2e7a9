package goodword.conversion;

import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;

/// A person asks to be forgotten: who they are goes, what was decided about rewards stays and is
/// finished as decided. Doing it twice changes nothing. Thread-safe.
public final class ErasureJourney {
    private final Rooms rooms;

    public ErasureJourney(Rooms rooms) {
        this.rooms = rooms;
    }

    public void erase(ShopId shop, PersonId person) {
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            rooms.persons().erase(shop, person);
                            rooms.orders().forget(shop, person);
                            return person;
                        });
    }
}
