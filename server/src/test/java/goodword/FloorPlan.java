package goodword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The house on one page: every room, the floor on which it stands, and what is agreed about it.
/// `FloorPlanTest` holds the code to this page; a new room starts with a line here.
///
/// A room imports what stands on a floor below it. Rooms of one floor do not import each other,
/// except down a stair: there the first step may import the later ones.
///
/// @param root the root package, so that the same plan can be held against a planted house
record FloorPlan(String root, List<Floor> floors) {
    static final FloorPlan GOODWORD =
            new FloorPlan(
                    "goodword",
                    List.of(
                            floor(9, "app").with("app"),
                            floor(8, "faces").with("api", "admin", "redirect", "storefront"),
                            // later: loyalty
                            floor(7, "edges")
                                    .with(
                                            "connector",
                                            "insight",
                                            "messaging",
                                            "webhook",
                                            "moving",
                                            "simulation"),
                            floor(6, "story").with("conversion"),
                            // later: proof
                            floor(5, "decisions")
                                    .with("moment")
                                    .step("reward")
                                    .step("trust")
                                    .step("referral")
                                    .step("attribution"),
                            // later: feedback
                            floor(4, "encounter").with("sharing"),
                            floor(3, "parties").with("advocate", "program", "order", "consent"),
                            floor(2, "ground")
                                    .with(
                                            "person",
                                            "shop",
                                            "ledger",
                                            "experiment",
                                            "access",
                                            "brand"),
                            floor(1, "cellar")
                                    .step("platform.backup")
                                    .step("platform.event", "platform.job")
                                    .step("platform.database")
                                    .step(
                                            "platform.tenancy",
                                            "platform.money",
                                            "platform.picture",
                                            "platform.clock",
                                            "platform.vault",
                                            "platform.outbound")));

    /// Sub-packages that other rooms may import; any other sub-package is its room's own affair.
    static final Set<String> OPEN_SUB_PACKAGES =
            Set.of("connector.generic", "connector.inbox", "connector.calls", "connector.people");

    /// Rooms that speak HTTP and know Spring's container.
    static final Set<String> WEB = Set.of("app", "api", "admin", "redirect", "storefront");

    /// Rooms that may look at the real clock and throw real dice; all others are given both.
    static final Set<String> TIME_AND_CHANCE = Set.of("app", "platform.clock", "platform.vault");

    /// Rooms that write to the terminal.
    static final Set<String> CONSOLE = Set.of("app");

    /// Rooms that open connections to other hosts; `app` to itself alone, for a rehearsal.
    static final Set<String> CALLING_OUT = Set.of("app", "platform.outbound");

    /// Rooms in which an amount may pass through: whole minor units, never floating point.
    static final Set<String> MONEY =
            Set.of("order", "program", "ledger", "reward", "platform.money");

    /// The door to PostgreSQL. It talks about roles, settings and transactions outside a `...Table`
    /// file, and it owns no table.
    static final String SQL_DOOR = "platform.database";

    /// Tables whose names do not begin with their room's.
    static final Map<String, String> NAMED_TABLES =
            Map.of("event_log", "platform.event", "scheduled_tasks", "platform.job");

    /// Type names that end in a forbidden word and are terms of the field nevertheless.
    static final Set<String> TERMS = Set.of("PersonalData");

    /// The same plan for another root package.
    FloorPlan at(String otherRoot) {
        return new FloorPlan(otherRoot, floors);
    }

    /// The room in which a package lies: the room's own package or one inside it.
    Optional<Room> roomOf(String packageName) {
        return rooms().stream().filter(room -> isInside(packageName, packageOf(room))).findFirst();
    }

    /// The room that owns a table: `reward_posting` is of `reward`, `job_x` of `platform.job`.
    Optional<Room> ownerOf(String table) {
        String named = NAMED_TABLES.get(table);
        return rooms().stream()
                .filter(
                        room ->
                                named == null
                                        ? table.startsWith(room.shortName() + "_")
                                        : room.name().equals(named))
                .findFirst();
    }

    /// Whether a package is a room's front: the room's root, or a sub-package named as open.
    boolean isOpen(String packageName) {
        return rooms().stream().anyMatch(room -> packageOf(room).equals(packageName))
                || OPEN_SUB_PACKAGES.stream().anyMatch(open -> packageName.equals(rooted(open)));
    }

    List<Room> rooms() {
        return floors.stream().flatMap(floor -> floor.rooms().stream()).toList();
    }

    private String packageOf(Room room) {
        return rooted(room.name());
    }

    private String rooted(String name) {
        return root + "." + name;
    }

    private static boolean isInside(String packageName, String outer) {
        return packageName.equals(outer) || packageName.startsWith(outer + ".");
    }

    private static Floor floor(int number, String name) {
        return new Floor(number, name, List.of(), 0);
    }

    /// A floor with its rooms, in the order in which the plan names them.
    record Floor(int number, String name, List<Room> rooms, int steps) {
        /// Adds rooms that stand apart from each other.
        Floor with(String... names) {
            return adding(0, steps, names);
        }

        /// Adds the next step down the floor's stair; rooms of one step stand apart.
        Floor step(String... names) {
            return adding(steps + 1, steps + 1, names);
        }

        private Floor adding(int step, int stepsNow, String... names) {
            List<Room> all = new ArrayList<>(rooms);
            Arrays.stream(names).map(room -> new Room(room, number, step)).forEach(all::add);
            return new Floor(number, name, List.copyOf(all), stepsNow);
        }
    }

    /// A room.
    ///
    /// @param name its package below the root
    /// @param step counted from the top of its floor's stair; 0 stands apart from it
    record Room(String name, int floor, int step) {
        boolean mayImport(Room other) {
            return floor > other.floor || sharesStairWith(other) && step < other.step;
        }

        /// Whether the other room is higher in the house or higher up the same stair.
        boolean isBelow(Room other) {
            return floor < other.floor || sharesStairWith(other) && step > other.step;
        }

        String shortName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private boolean sharesStairWith(Room other) {
            return floor == other.floor && step > 0 && other.step > 0;
        }
    }
}
