package goodword;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text file of the repository, read as far as the rules need it.
///
/// @param path from the root of the repository, with forward slashes
record SourceFile(String path, String text) implements Comparable<SourceFile> {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");

    /// Literals and comments. What begins first wins, so a quote in a comment opens no literal.
    private static final Pattern TOKEN =
            Pattern.compile(
                    """
                    (?xs) (?<quoted>
                        "{3} (?: [^\\\\"]++ | \\\\. | "(?!"") )*+ "{3}
                      | " (?: [^\\\\"\\n]++ | \\\\. )*+ " )
                    | ' (?: [^\\\\'\\n] | \\\\. )++ '
                    | // [^\\n]*+
                    | /\\* .*? \\*/
                    """);

    /// Reads every file below a folder, in the order of their paths.
    static List<SourceFile> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().map(SourceFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads one file; what is not text in UTF-8 comes out garbled, not refused.
    static SourceFile read(Path path) {
        try {
            String text = new String(Files.readAllBytes(path), UTF_8);
            return new SourceFile(path.toString().replace('\\', '/'), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    /// The file's name without folders: `Money.java`.
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The package that the file declares; empty without one.
    String packageName() {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /// The file's type by its full name: `goodword.platform.money.Money`.
    String typeName() {
        return packageName() + "." + fileName().replaceFirst("\\.java$", "");
    }

    /// The names that the file imports, static ones with their member.
    List<String> imports() {
        return IMPORT.matcher(text).results().map(found -> found.group(1)).toList();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /// The string constants and text blocks, in order.
    List<Literal> literals() {
        List<Literal> literals = new ArrayList<>();
        int endOfLast = 0;
        for (MatchResult token : TOKEN.matcher(text).results().toList()) {
            if (token.group("quoted") != null) {
                boolean continues = text.substring(endOfLast, token.start()).strip().equals("+");
                literals.add(new Literal(lineOf(token.start()), token.group(), continues));
                endOfLast = token.end();
            }
        }
        return literals;
    }

    private int lineOf(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /// A string constant or a text block, as it stands in the source, with its quotes.
    ///
    /// @param line where it begins, counted from 1
    /// @param continues whether only a `+` stands between it and the literal before
    record Literal(int line, String source, boolean continues) {
        /// What is said between the quotes; escaped white space is a space.
        String content() {
            int quotes = source.startsWith("\"\"\"") ? 3 : 1;
            String between = source.substring(quotes, source.length() - quotes);
            return between.replaceAll("\\\\[nrts]", " ");
        }

        int lastLine() {
            return line + (int) source.chars().filter(c -> c == '\n').count();
        }
    }
}
