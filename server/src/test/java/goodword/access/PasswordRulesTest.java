package goodword.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which passwords will do.
final class PasswordRulesTest {
    private static final Path TOP = Path.of("../shared/facts/top-passwords-min8.txt");
    private static final List<String> ABOUT =
            List.of("Blue Harbour Coffee", "anna.lind@harbour.example");

    private final PasswordRules rules = new PasswordRules();

    @Test
    void the_most_used_passwords_are_all_refused() throws IOException {
        assumeThat(TOP).as("the shared facts are not here").exists();
        List<String> top = Files.readAllLines(TOP);

        assertThat(top).hasSize(10_000);
        assertThat(top)
                .allSatisfy(
                        password ->
                                assertThat(rules.refusal(password, List.of()).orElseThrow())
                                        .contains("most used"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "Blue Harbour Coffee",
                "blueharbourcoffee1",
                "harbour-2026!",
                "anna.lind2026",
                "AnnaLind12345",
                "goodword2026"
            })
    void short_and_obvious_ones_are_refused(String password) {
        assertThat(rules.refusal(password, ABOUT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "            ü",
                "coffee with seven old friends",
                "密码密码密码密码密码密码",
                "aaaaaaaaaaaab"
            })
    void whatever_is_long_enough_is_taken(String password) {
        assertThat(rules.refusal(password, ABOUT)).isEmpty();
    }

    @Test
    void length_is_counted_in_letters_and_has_an_end() {
        assertThat(rules.refusal("ab 1".repeat(32), List.of())).isEmpty();
        assertThat(rules.refusal("ab 1".repeat(64), List.of())).isEmpty();
        assertThat(rules.refusal("ab 1".repeat(64) + "c", List.of())).isPresent();
    }
}
