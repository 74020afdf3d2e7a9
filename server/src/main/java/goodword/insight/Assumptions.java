package goodword.insight;

import goodword.insight.Assumption.Basis;
import goodword.insight.Assumption.Name;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All that a forecast assumes, and what of it was typed and could not be read.
///
/// @param errors by the field's name, such as `recommendLow`; with any, nothing typed is taken
public record Assumptions(Map<Name, Assumption> byName, Map<String, String> errors) {
    /// What is wrong with a field that holds no number.
    public static final String NOT_A_NUMBER = "A number like 7 or 7.5";

    private static final BigDecimal FRIENDS_MAX = BigDecimal.valueOf(4);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(?:[.,][0-9]{1,4})?");

    public Assumptions {
        byName = Map.copyOf(byName);
        errors = Map.copyOf(errors);
    }

    /// The three fields of an assumption, as they are called in forms and addresses.
    public static String field(Name name, Guess guess) {
        return name.word() + guess.ending;
    }

    /// One of the three guesses.
    public enum Guess {
        LOW("Low"),
        MIDDLE("Middle"),
        HIGH("High");

        private final String ending;

        Guess(String ending) {
            this.ending = ending;
        }
    }

    public Assumption of(Name name) {
        Assumption known = byName.get(name);
        if (known == null) {
            throw new IllegalArgumentException(name + " is not assumed");
        }
        return known;
    }

    /// Absent while nobody has stated it.
    public Optional<Assumption> margin() {
        return Optional.ofNullable(byName.get(Name.MARGIN));
    }

    /// Takes what was typed in place of what is usual; a guess that was left out stays, unless it
    /// would stand on the wrong side of one that was typed.
    static Assumptions read(Map<Name, Assumption> usual, Map<String, String> typed) {
        Map<Name, Assumption> taken = new EnumMap<>(usual);
        Map<String, String> errors = new LinkedHashMap<>();
        for (Name name : Name.values()) {
            Map<Guess, BigDecimal> guesses = guesses(name, typed, errors);
            if (!guesses.isEmpty()) {
                take(name, guesses, taken, errors);
            }
        }
        if (errors.isEmpty() && isBoundless(taken)) {
            errors.put(
                    field(Name.RECOMMEND, Guess.HIGH),
                    "Together more than %s friends for each customer".formatted(FRIENDS_MAX));
        }
        return errors.isEmpty() ? new Assumptions(taken, errors) : new Assumptions(usual, errors);
    }

    /// Beyond this a year of months comes to amounts that no ledger holds.
    private static boolean isBoundless(Map<Name, Assumption> taken) {
        BigDecimal friends = BigDecimal.ONE;
        for (Name name : List.of(Name.RECOMMEND, Name.REACH, Name.CONVERT)) {
            Assumption one = taken.get(name);
            friends = one == null ? friends : friends.multiply(one.factor(one.high()));
        }
        return friends.compareTo(FRIENDS_MAX) > 0;
    }

    private static Map<Guess, BigDecimal> guesses(
            Name name, Map<String, String> typed, Map<String, String> errors) {
        Map<Guess, BigDecimal> guesses = new EnumMap<>(Guess.class);
        for (Guess guess : Guess.values()) {
            String field = field(name, guess);
            String text = typed.getOrDefault(field, "").replace("%", "").strip();
            if (text.isEmpty()) {
                continue;
            }
            if (!NUMBER.matcher(text).matches()) {
                errors.put(field, NOT_A_NUMBER);
                continue;
            }
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            if (number.compareTo(name.most()) > 0) {
                errors.put(field, "At most " + name.most());
            } else {
                guesses.put(guess, number);
            }
        }
        return guesses;
    }

    private static void take(
            Name name,
            Map<Guess, BigDecimal> guesses,
            Map<Name, Assumption> taken,
            Map<String, String> errors) {
        @Nullable Assumption usual = taken.get(name);
        BigDecimal middle =
                guesses.getOrDefault(
                        Guess.MIDDLE,
                        usual != null ? usual.middle() : guesses.values().iterator().next());
        BigDecimal low =
                guesses.getOrDefault(Guess.LOW, usual == null ? middle : usual.low().min(middle));
        BigDecimal high =
                guesses.getOrDefault(Guess.HIGH, usual == null ? middle : usual.high().max(middle));
        if (low.compareTo(middle) > 0) {
            errors.put(field(name, Guess.LOW), "Low is above middle");
        } else if (middle.compareTo(high) > 0) {
            errors.put(field(name, Guess.HIGH), "High is below middle");
        } else {
            Assumption read = new Assumption(name, low, middle, high, Basis.TYPED, "Typed by you.");
            if (usual == null || !read.isSameAs(usual)) {
                taken.put(name, read);
            }
        }
    }
}
