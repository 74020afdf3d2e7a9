package goodword;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How types and packages may not be called.
final class NameRules {
    private static final List<String> EMPTY_ENDINGS =
            List.of(
                    "Impl", "Util", "Utils", "Helper", "Manager", "Service", "Dto", "Data", "Info",
                    "Common", "Base");

    private static final Set<String> DRAWERS = Set.of("util", "common", "helper", "shared", "base");

    private NameRules() {}

    static List<Violation> noEmptyWordInATypeName(Codebase house) {
        List<Violation> violations = new ArrayList<>();
        house.findings(NameRules::emptyName)
                .forEach(
                        (file, names) ->
                                violations.add(
                                        new Violation(
                                                file.path(),
                                                "declares %s. The last word of a name says what the"
                                                                .formatted(String.join(", ", names))
                                                        + " thing is; "
                                                        + String.join(", ", EMPTY_ENDINGS)
                                                        + " say nothing.")));
        return violations;
    }

    static List<Violation> noDrawerPackage(Codebase house) {
        return house.sources().values().stream()
                .filter(file -> isDrawer(file.packageName()))
                .map(
                        file ->
                                new Violation(
                                        file.path(),
                                        "lies in the package %s. A drawer for everything belongs"
                                                        .formatted(file.packageName())
                                                + " to nobody; put the class into the room whose"
                                                + " sentence it is part of."))
                .toList();
    }

    private static List<String> emptyName(JavaClass type) {
        String name = type.getSimpleName();
        boolean empty = EMPTY_ENDINGS.stream().anyMatch(name::endsWith);
        return empty && !FloorPlan.TERMS.contains(name) ? List.of(name) : List.of();
    }

    private static boolean isDrawer(String packageName) {
        return Arrays.stream(packageName.split("\\.")).anyMatch(DRAWERS::contains);
    }
}
