package goodword;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import goodword.Codebase.Arrow;
import goodword.FloorPlan.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who may import whom. Each rule reads a codebase and reports where it departs from its plan.
final class FloorRules {
    private FloorRules() {}

    static List<Violation> noUpwardImport(Codebase house) {
        return between(house, (from, to) -> from.isBelow(to))
                .map(
                        arrow ->
                                violation(
                                        arrow,
                                        "imports %s, and %s stands above %s in the floor plan."
                                                + " Calls go down: let the upper room call this"
                                                + " one, or declare a port here that `app` wires.",
                                        arrow.to().typeName(),
                                        room(house, arrow.to()).name(),
                                        room(house, arrow.from()).name()))
                .toList();
    }

    static List<Violation> noImportBetweenRoomsOfOneFloor(Codebase house) {
        return between(house, (from, to) -> !from.isBelow(to) && !from.mayImport(to))
                .map(
                        arrow ->
                                violation(
                                        arrow,
                                        "imports %s, and %s and %s stand side by side on floor %s."
                                                + " Rooms of one floor do not know each other: let"
                                                + " a room above join the two.",
                                        arrow.to().typeName(),
                                        room(house, arrow.from()).name(),
                                        room(house, arrow.to()).name(),
                                        room(house, arrow.to()).floor()))
                .toList();
    }

    static List<Violation> noCircleAmongRooms(Codebase house) {
        List<Arrow> arrows = between(house, (_, _) -> true).toList();
        return circles(arrows, file -> room(house, file).name(), "is part of a circle of rooms");
    }

    static List<Violation> noCircleAmongFiles(Codebase house) {
        return circles(house.arrows(), SourceFile::typeName, "is part of a circle of files");
    }

    static List<Violation> everyClassHasARoom(Codebase house) {
        return house.sources().values().stream()
                .filter(file -> house.roomOf(file).isEmpty())
                .filter(file -> !isRootPackageInfo(house, file))
                .map(
                        file ->
                                new Violation(
                                        file.path(),
                                        "lies in no room of the floor plan. Put it into a room, or"
                                                + " give the package "
                                                + file.packageName()
                                                + " a floor in FloorPlan."))
                .toList();
    }

    static List<Violation> subPackagesStayClosed(Codebase house) {
        return between(house, (_, _) -> true)
                .filter(arrow -> !house.plan().isOpen(arrow.to().packageName()))
                .map(
                        arrow ->
                                violation(
                                        arrow,
                                        "imports %s from inside the room %s. Other rooms see a"
                                                + " room's root package only; offer what is needed"
                                                + " there.",
                                        arrow.to().typeName(),
                                        room(house, arrow.to()).name()))
                .toList();
    }

    /// The arrows from one room to another for which the predicate holds.
    private static Stream<Arrow> between(Codebase house, BiPredicate<Room, Room> which) {
        return house.arrows().stream()
                .filter(arrow -> house.roomOf(arrow.from()).isPresent())
                .filter(arrow -> house.roomOf(arrow.to()).isPresent())
                .filter(arrow -> !room(house, arrow.from()).equals(room(house, arrow.to())))
                .filter(arrow -> which.test(room(house, arrow.from()), room(house, arrow.to())));
    }

    /// The circles among what the files are part of: among their rooms, or among themselves.
    private static List<Violation> circles(
            List<Arrow> arrows, Function<SourceFile, String> node, String sentence) {
        Map<String, Set<String>> graph =
                arrows.stream()
                        .collect(
                                groupingBy(
                                        arrow -> node.apply(arrow.from()),
                                        mapping(arrow -> node.apply(arrow.to()), toSet())));
        List<Violation> violations = new ArrayList<>();
        for (List<String> circle : Circles.among(graph)) {
            List<Arrow> parts =
                    arrows.stream()
                            .filter(arrow -> circle.contains(node.apply(arrow.from())))
                            .filter(arrow -> circle.contains(node.apply(arrow.to())))
                            .toList();
            violations.add(
                    violation(
                            parts.getFirst(),
                            "%s, each of which reaches the others: %s. Take one of these imports"
                                    + " away: %s.",
                            sentence,
                            String.join(", ", circle),
                            parts.stream().map(FloorRules::asText).collect(joining("; "))));
        }
        return violations;
    }

    private static Room room(Codebase house, SourceFile file) {
        return house.roomOf(file).orElseThrow();
    }

    private static boolean isRootPackageInfo(Codebase house, SourceFile file) {
        return file.packageName().equals(house.plan().root())
                && file.fileName().equals("package-info.java");
    }

    private static Violation violation(Arrow arrow, String sentence, Object... parts) {
        return new Violation(arrow.from().path(), sentence.formatted(parts));
    }

    private static String asText(Arrow arrow) {
        return arrow.from().typeName() + " imports " + arrow.to().typeName();
    }
}
