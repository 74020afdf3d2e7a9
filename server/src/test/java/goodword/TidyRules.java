package goodword;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What every file of the repository keeps to, whatever it says.
final class TidyRules {
    private static final int LINES_MAX = 250;
    private static final int COLUMNS_MAX = 100;
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "public (?:(?:final|abstract|sealed|non-sealed|strictfp) )*"
                            + "(?:class|record|interface|enum|@interface) .*");

    private TidyRules() {}

    static List<Violation> filesAreShort(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lines().size() > LINES_MAX)
                .map(
                        file ->
                                new Violation(
                                        file.path(),
                                        "has %d lines, and %d are allowed. Such a file has more than"
                                                        .formatted(file.lines().size(), LINES_MAX)
                                                + " one reason to exist; give each its own."))
                .toList();
    }

    /// Of Java only; text blocks and imports are as long as they must be.
    static List<Violation> linesAreShort(List<SourceFile> files) {
        List<Violation> violations = new ArrayList<>();
        for (SourceFile file : files.stream().filter(SourceFile::isJava).toList()) {
            Set<Integer> excepted = linesOfTextBlocks(file);
            for (int line : linesWhere(file, TidyRules::isLong)) {
                if (!excepted.contains(line)) {
                    violations.add(
                            new Violation(
                                    file.path(),
                                    "line %d is longer than %d characters. Wrap it."
                                            .formatted(line, COLUMNS_MAX)));
                }
            }
        }
        return violations;
    }

    static List<Violation> noTabs(List<SourceFile> files) {
        return onLines(
                files,
                line -> line.contains("\t"),
                "line %d has a tab. Indent with spaces, write \\t inside a string.");
    }

    static List<Violation> nothingIsPutOff(List<SourceFile> files) {
        Pattern note = Pattern.compile("\\b(?:TODO|FIXME)\\b");
        return onLines(
                files,
                line -> note.matcher(line).find(),
                "line %d puts something off. Do it now, or open an issue and say in the code what"
                        + " holds today.");
    }

    static List<Violation> publicTypesAreDescribed(List<SourceFile> files) {
        List<Violation> violations = new ArrayList<>();
        for (SourceFile file : files) {
            for (int line : linesWhere(file, text -> PUBLIC_TYPE.matcher(text).matches())) {
                if (!isDescribed(file.lines(), line)) {
                    violations.add(
                            new Violation(
                                    file.path(),
                                    "line %d declares a public type without a `///` comment. Say"
                                                    .formatted(line)
                                            + " in a sentence what it is."));
                }
            }
        }
        return violations;
    }

    static List<Violation> packagesAreDescribed(List<SourceFile> files) {
        Set<String> described = new HashSet<>();
        files.stream()
                .filter(file -> file.fileName().equals("package-info.java"))
                .forEach(file -> described.add(file.packageName()));
        Set<String> reported = new HashSet<>();
        return files.stream()
                .filter(SourceFile::isJava)
                .filter(file -> !described.contains(file.packageName()))
                .filter(file -> reported.add(file.packageName()))
                .map(
                        file ->
                                new Violation(
                                        file.path(),
                                        "lies in the package %s, which has no package-info.java."
                                                        .formatted(file.packageName())
                                                + " Add one with a sentence on the package and"
                                                + " @NullMarked."))
                .toList();
    }

    /// Looks upwards from a declaration, past its annotations, to the empty line before it.
    private static boolean isDescribed(List<String> lines, int number) {
        return lines.subList(0, number - 1).reversed().stream()
                .takeWhile(line -> !line.isBlank())
                .anyMatch(line -> line.startsWith("///"));
    }

    private static boolean isLong(String line) {
        return line.length() > COLUMNS_MAX && !line.startsWith("import ");
    }

    private static Set<Integer> linesOfTextBlocks(SourceFile file) {
        Set<Integer> lines = new HashSet<>();
        for (SourceFile.Literal literal : file.literals()) {
            if (literal.lastLine() > literal.line()) {
                IntStream.rangeClosed(literal.line(), literal.lastLine()).forEach(lines::add);
            }
        }
        return lines;
    }

    private static List<Violation> onLines(
            List<SourceFile> files, Predicate<String> which, String sentence) {
        List<Violation> violations = new ArrayList<>();
        for (SourceFile file : files) {
            for (int line : linesWhere(file, which)) {
                violations.add(new Violation(file.path(), sentence.formatted(line)));
            }
        }
        return violations;
    }

    private static List<Integer> linesWhere(SourceFile file, Predicate<String> which) {
        List<String> lines = file.lines();
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> which.test(lines.get(number - 1)))
                .boxed()
                .toList();
    }
}
