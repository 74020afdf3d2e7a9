package goodword.connector.people;

import goodword.conversion.FormerProgram;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody has said about a list: what it holds, from which program it comes, and what its
/// columns mean.
///
/// @param columns by what they say, counted from 0
/// @param hundredPointsMinor what a hundred points are worth, in minor units of the shop's
///   currency; absent where nobody said so
public record Matching(
        Kind kind, String from, Map<Meaning, Integer> columns, @Nullable Long hundredPointsMinor) {
    /// What a list holds.
    public enum Kind {
        /// Customers, advocates among them.
        PEOPLE,
        /// Mailboxes that want no mails; nobody becomes known by it.
        SILENCE
    }

    public Matching {
        columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
        if (!FormerProgram.isName(from)) {
            throw new IllegalArgumentException("a list comes from somewhere");
        }
    }

    /// What can be told from the names of the file and its columns.
    static Matching guessed(String fileName, List<String> header) {
        Map<Meaning, Integer> columns = Meaning.recognised(header);
        // Money and points beside each other are two balances; money needs no rate.
        if (columns.containsKey(Meaning.BALANCE)) {
            columns.remove(Meaning.POINTS);
        }
        return new Matching(Kind.PEOPLE, KnownProgram.guessed(fileName), columns, null);
    }

    public FormerProgram formerProgram() {
        return new FormerProgram(from);
    }

    /// What is wrong with it, in a sentence; empty for one that a list can be read by.
    public Optional<String> problem() {
        boolean named =
                columns.containsKey(Meaning.EMAIL)
                        || kind == Kind.PEOPLE && columns.containsKey(Meaning.CUSTOMER_ID);
        if (!named) {
            return Optional.of("Say which column holds the e-mail address.");
        }
        if (new HashSet<>(columns.values()).size() < columns.size()) {
            return Optional.of("A column can mean one thing only.");
        }
        return columns.containsKey(Meaning.BALANCE) && columns.containsKey(Meaning.POINTS)
                ? Optional.of("Take the balance in money or in points, not both.")
                : Optional.empty();
    }

    @Nullable Integer column(Meaning meaning) {
        return columns.get(meaning);
    }
}
