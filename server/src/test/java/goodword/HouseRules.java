package goodword;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasName;
import goodword.FloorPlan.Room;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the code of a room may use.
final class HouseRules {
    private static final List<String> HTTP = List.of("org.springframework.web", "jakarta.servlet");

    private static final List<String> HTTP_CLIENTS =
            List.of(
                    "java.net.http",
                    "org.apache.hc",
                    "org.springframework.http.client",
                    "org.springframework.web.client");

    private static final Set<String> CONNECTIONS =
            Set.of(
                    "java.net.HttpURLConnection",
                    "java.net.Socket",
                    "java.nio.channels.AsynchronousSocketChannel",
                    "java.nio.channels.SocketChannel",
                    "javax.net.SocketFactory",
                    "javax.net.ssl.HttpsURLConnection",
                    "javax.net.ssl.SSLSocket",
                    "javax.net.ssl.SSLSocketFactory");

    private static final List<String> CONTAINER =
            List.of(
                    "org.springframework.beans",
                    "org.springframework.boot",
                    "org.springframework.context",
                    "org.springframework.stereotype");

    private static final Set<String> OLD_DATES =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

    private static final Set<String> TERMINAL = Set.of("System.out", "System.err");

    private static final Set<String> CLOCKS_AND_DICE =
            Set.of(
                    "System.currentTimeMillis",
                    "Clock.system",
                    "Clock.systemUTC",
                    "Clock.systemDefaultZone",
                    "Clock.tickMillis",
                    "Clock.tickSeconds",
                    "Clock.tickMinutes",
                    "InstantSource.system",
                    "Math.random",
                    "ThreadLocalRandom.current",
                    "RandomGenerator.getDefault",
                    "UUID.randomUUID");

    private static final Set<String> DICE_WITHOUT_SEED = Set.of("Random", "SplittableRandom");

    private static final Set<String> FLOATING =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private HouseRules() {}

    static List<Violation> httpOnlyInTheFaces(Codebase house) {
        return report(
                house,
                outside(FloorPlan.WEB),
                uses(name -> isInside(HTTP, name)),
                "uses %s. Only the faces and `app` speak HTTP; give this room plain values.");
    }

    static List<Violation> onlyOutboundCallsOtherHosts(Codebase house) {
        return report(
                house,
                outside(FloorPlan.CALLING_OUT),
                uses(name -> isInside(HTTP_CLIENTS, name) || CONNECTIONS.contains(name)),
                "uses %s. Other hosts are called through `platform.outbound`, which lets nobody"
                        + " turn the server against the network that it stands in.");
    }

    static List<Violation> noRoomKnowsTheContainer(Codebase house) {
        return report(
                house,
                outside(FloorPlan.WEB),
                uses(name -> isInside(CONTAINER, name)),
                "uses %s. Rooms are built by their constructors in `app.House`; only the faces and"
                        + " `app` know Spring's container.");
    }

    static List<Violation> noOldDates(Codebase house) {
        return report(
                house,
                everywhere(),
                uses(OLD_DATES::contains),
                "uses %s. Times are java.time: an Instant, or a LocalDate for a day.");
    }

    static List<Violation> noJavaUtilLogging(Codebase house) {
        return report(
                house,
                everywhere(),
                uses(name -> name.startsWith("java.util.logging.")),
                "uses %s. Goodword logs through SLF4J.");
    }

    static List<Violation> onlyAppWritesToTheTerminal(Codebase house) {
        return report(
                house,
                outside(FloorPlan.CONSOLE),
                accesses(access -> TERMINAL.contains(shortName(access))),
                "writes to %s. Only `app` talks to the terminal; other rooms log, or return what"
                        + " they have to say.");
    }

    static List<Violation> timeAndChanceArePassedIn(Codebase house) {
        return report(
                house,
                outside(FloorPlan.TIME_AND_CHANCE),
                accesses(HouseRules::readsClockOrDice),
                "calls %s. Time and chance are passed in, so that a year can be replayed: take an"
                        + " InstantSource or a source of chance in the constructor; secrets are made"
                        + " by `platform.vault`.");
    }

    static List<Violation> amountsAreNeverFloatingPoint(Codebase house) {
        return report(
                house,
                FloorPlan.MONEY::contains,
                HouseRules::floatingMembers,
                "holds floating point in %s. Amounts are whole minor units (Money), rates are"
                        + " basis points; a binary fraction loses cents.");
    }

    private static List<Violation> report(
            Codebase house,
            Predicate<String> rooms,
            Function<JavaClass, List<String>> search,
            String sentence) {
        List<Violation> violations = new ArrayList<>();
        house.findings(search)
                .forEach(
                        (file, found) -> {
                            if (rooms.test(house.roomOf(file).map(Room::name).orElse(""))) {
                                String text = sentence.formatted(String.join(", ", found));
                                violations.add(new Violation(file.path(), text));
                            }
                        });
        return violations;
    }

    private static Predicate<String> everywhere() {
        return _ -> true;
    }

    private static Predicate<String> outside(Set<String> rooms) {
        return room -> !rooms.contains(room);
    }

    private static Function<JavaClass, List<String>> uses(Predicate<String> typeName) {
        return type ->
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(target -> target.getBaseComponentType().getFullName())
                        .filter(typeName)
                        .toList();
    }

    private static boolean isInside(List<String> packages, String typeName) {
        return packages.stream().anyMatch(outer -> typeName.startsWith(outer + "."));
    }

    private static Function<JavaClass, List<String>> accesses(Predicate<JavaAccess<?>> which) {
        return type ->
                type.getAccessesFromSelf().stream()
                        .filter(which)
                        .map(HouseRules::shortName)
                        .toList();
    }

    private static boolean readsClockOrDice(JavaAccess<?> access) {
        String home = access.getTargetOwner().getPackageName();
        return switch (access.getTarget().getName()) {
            case "now" -> home.startsWith("java.time") && !takesAClock(access);
            case "<init>" -> home.startsWith("java.") && isUnseeded(access);
            default -> home.startsWith("java.") && CLOCKS_AND_DICE.contains(shortName(access));
        };
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getSimpleName();
        return owner.equals("SecureRandom")
                || DICE_WITHOUT_SEED.contains(owner) && parameters(access).isEmpty();
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return parameters(access).stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes()
                : List.of();
    }

    private static String shortName(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        String owner = access.getTargetOwner().getSimpleName();
        return name.equals("<init>") ? "new " + owner : owner + "." + name;
    }

    private static List<String> floatingMembers(JavaClass type) {
        return Stream.concat(type.getFields().stream(), type.getCodeUnits().stream())
                .filter(member -> involvedTypes(member).anyMatch(FLOATING::contains))
                .map(HasName::getName)
                .map(name -> name.equals("<init>") ? "a constructor" : name)
                .toList();
    }

    private static Stream<String> involvedTypes(JavaMember member) {
        Set<JavaClass> types =
                switch (member) {
                    case JavaField field -> field.getAllInvolvedRawTypes();
                    case JavaCodeUnit unit -> unit.getAllInvolvedRawTypes();
                    default -> Set.of();
                };
        return types.stream().map(part -> part.getBaseComponentType().getFullName());
    }
}
