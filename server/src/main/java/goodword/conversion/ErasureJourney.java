package goodword.conversion;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.person.PersonId;
import goodword.platform.event.Fact;
import goodword.platform.event.Payload;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Map;

/// A person asks to be forgotten: who they are goes, what was decided about rewards stays and is
/// finished as decided. Doing it twice changes nothing. Thread-safe.
public final class ErasureJourney {
    private final Rooms rooms;
    private final AuditLog audit;

    public ErasureJourney(Rooms rooms, AuditLog audit) {
        this.rooms = rooms;
        this.audit = audit;
    }

    /// @param actor who asked for it
    public void erase(ShopId shop, PersonId person, Actor actor) {
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            rooms.persons().erase(shop, person);
                            rooms.orders().forget(shop, person);
                            rooms.eventLog().appendUntold(shop, List.of(erased(person)));
                            audit.append(
                                    shop,
                                    Decision.of(
                                            actor,
                                            "person.erased",
                                            "person " + person.value(),
                                            Map.of()),
                                    rooms.clock().instant());
                            return person;
                        });
    }

    /// The rooms above forget what they hold of this person when they hear it.
    private Fact erased(PersonId person) {
        return new Fact(
                "person.erased:" + person,
                "person.erased",
                rooms.clock().instant(),
                new Payload().with("person", person).toString());
    }
}
