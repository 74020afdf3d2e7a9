package goodword.connector.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Reading;
import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one side gets, as the API takes it.
final class BenefitJsonTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void a_donation_and_a_perk_are_told_in_words() {
        assertThat(read("{\"fixed\":\"10\",\"means\":\"donation\",\"what\":\" Sea Rescue \"}"))
                .isEqualTo(
                        new Reading.Read<>(Benefit.donation(new Money(1_000, EUR), "Sea Rescue")));
        assertThat(read("{\"means\":\"perk\",\"what\":\"early access\"}"))
                .isEqualTo(new Reading.Read<>(Benefit.perk("early access")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"fixed\":\"10\",\"means\":\"donation\"} | what | missing",
                "{\"fixed\":\"10\",\"means\":\"donation\",\"what\":\" \"} | what | missing",
                "{\"means\":\"perk\"} | what | missing",
                "{\"fixed\":\"10\",\"means\":\"coupon\",\"what\":\"x\"} | what | contradiction",
                "{\"fixed\":\"10\",\"means\":\"perk\",\"what\":\"x\"} | fixed | contradiction",
                "{\"percent\":\"10\",\"means\":\"perk\",\"what\":\"x\"} | percent | contradiction",
                "{\"max\":\"10\",\"means\":\"perk\",\"what\":\"x\"} | max | contradiction",
                "{\"means\":\"donation\",\"what\":\"x\"} | | percent_or_fixed",
                "{\"fixed\":\"0\",\"means\":\"donation\",\"what\":\"x\"} | fixed | out_of_range",
            })
    void what_cannot_be_meant_is_refused_by_its_field(String json, String field, String code) {
        Reading.Refused<Benefit> refused = (Reading.Refused<Benefit>) read(json);

        assertThat(refused.field()).isEqualTo(field == null ? "side" : "side." + field);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void words_have_an_end() {
        String longest = "x".repeat(Benefit.WHAT_MAX);

        assertThat(read("{\"means\":\"perk\",\"what\":\"%s\"}".formatted(longest)))
                .isInstanceOf(Reading.Read.class);
        assertThat(read("{\"means\":\"perk\",\"what\":\"%sx\"}".formatted(longest)))
                .isInstanceOf(Reading.Refused.class);
    }

    private static Reading<Benefit> read(String benefit) {
        byte[] json = ("{\"side\":" + benefit + "}").getBytes(UTF_8);
        return Reading.of(
                () ->
                        BenefitJson.read(
                                JsonObject.parse(json, Set.of("side")),
                                "side",
                                EUR,
                                EnumSet.allOf(Means.class)));
    }
}
