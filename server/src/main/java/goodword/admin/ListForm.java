package goodword.admin;

import goodword.connector.people.Matching;
import goodword.connector.people.Meaning;
import goodword.connector.people.PeopleList;
import goodword.conversion.FormerProgram;
import goodword.platform.money.Money;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.shop.Typed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What somebody says about a list: what it holds, where it comes from, what its columns mean.
public final class ListForm {
    private static final String COLUMN = "column-";

    private ListForm() {}

    /// One column and what it is said to mean.
    ///
    /// @param meaning empty where it is left out
    public record Column(int number, String name, String examples, String meaning) {}

    /// What the form says before anybody typed.
    static Map<String, String> values(PeopleList list, Shop shop) {
        Matching matching = list.matching();
        Map<String, String> values = new HashMap<>();
        values.put("kind", word(matching.kind()));
        values.put("from", matching.from());
        Long hundred = matching.hundredPointsMinor();
        values.put("rate", hundred == null ? "" : new Money(hundred, shop.currency()).toMajor());
        matching.columns()
                .forEach((meaning, column) -> values.put(COLUMN + column, meaning.word()));
        return values;
    }

    /// What was typed, or the form with what is wrong.
    static Sent read(Map<String, String> typed, PeopleList list, Shop shop) {
        String from = typed.getOrDefault("from", "").strip();
        if (!FormerProgram.isName(from)) {
            return new Sent.Wrong(
                    Form.wrong(typed, "from", "Type a name of at most 60 letters or digits."));
        }
        String rate = typed.getOrDefault("rate", "").strip();
        Optional<Money> hundred = Typed.in(shop).amount(rate);
        if (!rate.isEmpty() && hundred.isEmpty()) {
            return new Sent.Wrong(
                    Form.wrong(
                            typed,
                            "rate",
                            "Type an amount in %s above zero, such as 5.00."
                                    .formatted(shop.currency().getCurrencyCode())));
        }
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        for (int number = 0; number < list.columns().size(); number++) {
            Optional<Meaning> meaning = meaning(typed.getOrDefault(COLUMN + number, ""));
            if (meaning.isPresent() && columns.put(meaning.get(), number) != null) {
                return new Sent.Wrong(
                        Form.failed(
                                typed,
                                "Two columns mean the same: %s. Leave one of them out."
                                        .formatted(
                                                meaning.get().title().toLowerCase(Locale.ROOT))));
            }
        }
        Matching matching =
                new Matching(
                        kind(typed.getOrDefault("kind", "")),
                        from,
                        columns,
                        hundred.map(Money::minor).orElse(null));
        return matching.problem()
                .<Sent>map(problem -> new Sent.Wrong(Form.failed(typed, problem)))
                .orElseGet(() -> new Sent.Right(matching));
    }

    /// What came of reading the form.
    sealed interface Sent {
        record Right(Matching matching) implements Sent {}

        record Wrong(Form form) implements Sent {}
    }

    static List<Column> columns(PeopleList list, Form form) {
        List<Column> columns = new ArrayList<>();
        for (int number = 0; number < list.columns().size(); number++) {
            PeopleList.Column column = list.columns().get(number);
            columns.add(
                    new Column(
                            number,
                            column.name().isEmpty()
                                    ? "Column " + Notation.USUAL.number(number + 1L)
                                    : column.name(),
                            shortened(String.join(" · ", column.examples())),
                            form.value(COLUMN + number)));
        }
        return columns;
    }

    private static String shortened(String examples) {
        int most = 90;
        return examples.codePointCount(0, examples.length()) <= most
                ? examples
                : examples.substring(0, examples.offsetByCodePoints(0, most)) + "…";
    }

    private static Optional<Meaning> meaning(String word) {
        return List.of(Meaning.values()).stream()
                .filter(meaning -> meaning.word().equals(word))
                .findFirst();
    }

    private static Matching.Kind kind(String word) {
        return word.equals(word(Matching.Kind.SILENCE))
                ? Matching.Kind.SILENCE
                : Matching.Kind.PEOPLE;
    }

    private static String word(Matching.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
