package goodword.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which passwords are refused: too short, too long to be hashed, among the most used ones, or made
/// of the shop's name or the e-mail address. Nothing is asked of the letters otherwise (ASVS 6.2).
/// Immutable.
public final class PasswordRules {
    public static final int LENGTH_MIN = 12;
    public static final int LENGTH_MAX = 256;
    private static final int OWN_LETTERS_MIN = 8;
    private static final int WORD_MIN = 4;
    private static final String LIST = "/goodword/access/common-passwords.txt";

    private final Set<String> common;

    public PasswordRules() {
        this.common = read();
    }

    /// What is wrong with this password, in words for its owner; empty when it will do.
    ///
    /// @param about texts that it must not be made of: the shop's name, the e-mail address
    public Optional<String> refusal(String password, Collection<String> about) {
        int length = password.codePointCount(0, password.length());
        if (common.contains(password.toLowerCase(Locale.ROOT))) {
            return Optional.of("This is one of the most used passwords. Choose another one.");
        }
        if (length < LENGTH_MIN) {
            return Optional.of(
                    "Use at least %d characters; a few words do well.".formatted(LENGTH_MIN));
        }
        if (length > LENGTH_MAX) {
            return Optional.of("Use at most %d characters.".formatted(LENGTH_MAX));
        }
        if (ownLetters(password, about) < OWN_LETTERS_MIN) {
            return Optional.of(
                    "This is made of the shop's name or your e-mail address. Add words that"
                            + " nobody would expect.");
        }
        return Optional.empty();
    }

    /// How many letters and digits are left without the words that anybody would guess.
    private static int ownLetters(String password, Collection<String> about) {
        String left = squeezed(password);
        List<String> words =
                Stream.concat(about.stream(), Stream.of("goodword", "password"))
                        .flatMap(
                                text ->
                                        Stream.concat(
                                                Stream.of(squeezed(text)),
                                                Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                                                        .map(PasswordRules::squeezed)))
                        .filter(word -> word.length() >= WORD_MIN)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        if (words.stream().noneMatch(left::contains)) {
            return Integer.MAX_VALUE;
        }
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.length();
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> read() {
        try (InputStream file =
                        Objects.requireNonNull(PasswordRules.class.getResourceAsStream(LIST));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Set<String> all = new HashSet<>();
            reader.lines().map(line -> line.toLowerCase(Locale.ROOT)).forEach(all::add);
            return Set.copyOf(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
