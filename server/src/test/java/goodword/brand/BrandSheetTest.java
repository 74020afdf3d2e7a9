package goodword.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BrandSheetTest {
    private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> LIGHT = List.of("#ffffff", "#f6f7f5");
    private static final List<String> DARK = List.of("#171e1b", "#0e1412");

    @Test
    void text_is_read_at_four_and_a_half_to_one_whatever_the_colour() {
        for (int red = 0; red <= 255; red += 51) {
            for (int green = 0; green <= 255; green += 51) {
                for (int blue = 0; blue <= 255; blue += 51) {
                    Colour brand = new Colour(red, green, blue);
                    String[] schemes = BrandSheet.of(brand, ":root").split("@media", -1);
                    holds(brand, properties(schemes[0]), LIGHT, "#16201d");
                    holds(brand, properties(schemes[1]), DARK, "#e8eeeb");
                }
            }
        }
    }

    @Test
    void a_brand_that_is_read_well_stays_as_it_is_in_light() {
        String sheet = BrandSheet.of(Colour.read("#b4232f").orElseThrow(), ":root");

        assertThat(properties(sheet.split("@media", -1)[0]))
                .containsEntry("accent", "#b4232f")
                .containsEntry("on-accent", "#ffffff")
                .containsEntry("accent-strong", "#b4232f");
    }

    private static void holds(
            Colour brand, Map<String, String> style, List<String> grounds, String ink) {
        reads(brand, style.get("on-accent"), style.get("accent"));
        reads(brand, style.get("on-accent"), style.get("accent-hover"));
        reads(brand, style.get("accent-strong"), style.get("accent-wash"));
        reads(brand, ink, style.get("accent-wash"));
        grounds.forEach(ground -> reads(brand, style.get("accent-strong"), ground));
    }

    private static void reads(Colour brand, @Nullable String text, @Nullable String ground) {
        assertThat(colour(text).contrastWith(colour(ground)))
                .as("%s: %s on %s", brand.hex(), text, ground)
                .isGreaterThanOrEqualTo(4.5);
    }

    private static Colour colour(@Nullable String hex) {
        return Colour.read(Objects.requireNonNull(hex)).orElseThrow();
    }

    private static Map<String, String> properties(String css) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = PROPERTY.matcher(css);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}
