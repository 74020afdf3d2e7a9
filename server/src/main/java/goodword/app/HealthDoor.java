package goodword.app;

import goodword.admin.DeskRooms;
import goodword.admin.HealthPages;
import goodword.admin.Machine;
import goodword.redirect.Redirects;
import goodword.redirect.Tally;
import java.util.Optional;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the page about the program's own health behind the desk's door.
final class HealthDoor {
    private static final String FROM_SOURCE = "built from source";

    private HealthDoor() {}

    /// @param desks what every page of the desk works with
    static void furnish(GenericApplicationContext context, House house, DeskRooms desks) {
        var rooms = house.rooms();
        Machine machine =
                new Machine(
                        rooms.database(),
                        rooms.jobs(),
                        rooms.eventLog(),
                        house.clickIntake(),
                        () -> clicks(context.getBean(Redirects.class).tally()),
                        () -> house.edges().mail().way(),
                        version(),
                        house.entrance().clock().instant());
        context.registerBean(
                HealthPages.class, () -> new HealthPages(desks, machine, rooms.clock()));
    }

    private static Machine.Clicks clicks(Tally tally) {
        return new Machine.Clicks(
                tally.taken().sum(), tally.spilled().sum(), tally.dropped().sum());
    }

    /// What the jar says of itself.
    static String version() {
        return Optional.ofNullable(HealthDoor.class.getPackage().getImplementationVersion())
                .orElse(FROM_SOURCE);
    }
}
