package goodword.admin;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.tenancy.ShopId;
import goodword.program.Terms;
import goodword.shop.Notation;
import goodword.shop.Shop;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TermsFieldsTest {
    private static final Shop UK = shop("GBP", "en-GB");

    @Test
    void what_the_fields_show_is_read_back_as_it_was() {
        for (Recipe recipe : Recipe.values()) {
            for (Shop shop :
                    List.of(UK, shop("EUR", "de-DE"), shop("JPY", "ja-JP"), shop("KWD", "de-DE"))) {
                Terms terms = recipe.terms(shop.currency(), StoreLimits.NONE, "Sea Rescue");
                Map<String, String> fields = TermsFields.of(recipe.title(), terms, shop);

                TermsForm.Read read = TermsForm.read(fields, List.of("A"), shop);

                assertThat(read.errors()).isEmpty();
                assertThat(Objects.requireNonNull(read.terms())).isEqualTo(terms);
                assertThat(Packed.read(Packed.of(fields))).isEqualTo(fields);
            }
        }
    }

    private static Shop shop(String currency, String tag) {
        return new Shop(
                new ShopId(new UUID(0, 1)),
                "A shop",
                Currency.getInstance(currency),
                new Notation(Locale.forLanguageTag(tag), ZoneId.of("UTC")),
                true,
                Instant.EPOCH);
    }
}
