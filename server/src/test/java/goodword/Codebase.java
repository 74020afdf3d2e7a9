package goodword;

import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// A house as it stands: its plan, its source files and what the compiler made of them.
///
/// @param sources the Java files by the full name of their type
record Codebase(FloorPlan plan, JavaClasses classes, Map<String, SourceFile> sources) {
    /// Goodword itself.
    static Codebase production() {
        return read(FloorPlan.GOODWORD, "server/target/classes", "server/src/main/java");
    }

    /// A small house under `goodwordplanted` that breaks one rule.
    static Codebase planted(String name) {
        FloorPlan plan = FloorPlan.GOODWORD.at("goodwordplanted." + name);
        return read(plan, "server/target/test-classes", "server/src/test/java");
    }

    private static Codebase read(FloorPlan plan, String classes, String sources) {
        String folder = plan.root().replace('.', '/');
        return new Codebase(
                plan,
                new ClassFileImporter().importPath(Path.of(classes, folder)),
                SourceFile.below(Path.of(sources, folder)).stream()
                        .filter(SourceFile::isJava)
                        .collect(
                                toMap(
                                        SourceFile::typeName,
                                        Function.identity(),
                                        (one, other) -> one,
                                        LinkedHashMap::new)));
    }

    /// The file that a class was compiled from; nested classes are in the file of their outer one.
    Optional<SourceFile> fileOf(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name =
                element.getSource()
                        .flatMap(source -> source.getFileName())
                        .map(file -> file.replaceFirst("\\.java$", ""))
                        .orElse(element.getSimpleName());
        return Optional.ofNullable(sources.get(element.getPackageName() + "." + name));
    }

    /// The room in which a file stands; empty where the plan has none.
    Optional<FloorPlan.Room> roomOf(SourceFile file) {
        return plan.roomOf(file.packageName());
    }

    /// Which file needs which: what the compiled classes use, and what the sources import, for a
    /// constant leaves no trace in a class.
    List<Arrow> arrows() {
        Set<Arrow> arrows = new HashSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                add(arrows, fileOf(type), fileOf(dependency.getTargetClass()));
            }
        }
        for (SourceFile file : sources.values()) {
            file.imports().forEach(name -> add(arrows, Optional.of(file), declaring(name)));
        }
        return List.copyOf(new TreeSet<>(arrows));
    }

    /// The distinct things found in each file, in order: what a rule about single classes reports.
    Map<SourceFile, Set<String>> findings(Function<JavaClass, List<String>> search) {
        Map<SourceFile, Set<String>> findings = new TreeMap<>();
        for (JavaClass type : classes) {
            for (String found : search.apply(type)) {
                fileOf(type)
                        .map(file -> findings.computeIfAbsent(file, _ -> new TreeSet<>()))
                        .ifPresent(all -> all.add(found));
            }
        }
        return findings;
    }

    private Optional<SourceFile> declaring(String imported) {
        String name = imported;
        while (name.contains(".")) {
            if (sources.containsKey(name)) {
                return Optional.of(sources.get(name));
            }
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return Optional.empty();
    }

    private static void add(Set<Arrow> arrows, Optional<SourceFile> from, Optional<SourceFile> to) {
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            arrows.add(new Arrow(from.get(), to.get()));
        }
    }

    /// One file needs another.
    record Arrow(SourceFile from, SourceFile to) implements Comparable<Arrow> {
        @Override
        public int compareTo(Arrow other) {
            int first = from.compareTo(other.from);
            return first != 0 ? first : to.compareTo(other.to);
        }
    }
}
