package goodword.connector.generic;

import goodword.connector.Reading;
import goodword.program.Terms;
import java.util.Currency;
import java.util.Set;

/// Reads a program as a merchant plans it: its `name` and its `terms`. Thread-safe.
public final class ProgramJson {
    private static final Set<String> FIELDS = Set.of("name", "terms");

    private ProgramJson() {}

    /// A name, and what is to be promised under it.
    public record Wanted(String name, Terms terms) {}

    /// @param currency the shop's: amounts of the terms are in it
    public static Reading<Wanted> read(byte[] json, Currency currency) {
        return Reading.of(
                () -> {
                    JsonObject document = JsonObject.parse(json, FIELDS);
                    String name = document.text("name").line();
                    return new Wanted(name, TermsJson.read(document, currency));
                });
    }
}
