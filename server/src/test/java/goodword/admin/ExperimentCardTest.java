package goodword.admin;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.insight.ArmFigures;
import goodword.platform.money.Money;
import goodword.shop.Notation;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExperimentCardTest {
    @Test
    void too_few_are_not_compared() {
        assertThat(verdict(arm("A", 99, 0), arm("B", 5_000, 5_000)))
                .isEqualTo(
                        "Too few to tell. Nothing is compared before each offer has 100"
                                + " advocates.");
    }

    @Test
    void an_interval_across_zero_names_no_offer() {
        assertThat(verdict(arm("A", 500, 50), arm("B", 500, 55)))
                .isEqualTo(
                        "With B, the share of advocates who brought a friend is 11% against 10%:"
                                + " the difference lies between -2.8 and +4.8 points, in 95 of 100"
                                + " such comparisons. That includes none at all: no difference is"
                                + " shown.");
    }

    @Test
    void an_interval_on_one_side_speaks_for_an_offer() {
        assertThat(verdict(arm("A", 500, 50), arm("B", 500, 90))).endsWith("That speaks for B.");
        assertThat(verdict(arm("A", 500, 90), arm("B", 500, 50))).endsWith("That speaks for A.");
    }

    @Test
    void three_offers_and_counts_that_do_not_fit_are_not_tested() {
        String none = "These are counts only; no test is made of them.";

        assertThat(verdict(arm("A", 500, 5), arm("B", 500, 5), arm("C", 500, 5))).isEqualTo(none);
        assertThat(verdict(arm("A", 500, 501), arm("B", 500, 5))).isEqualTo(none);
    }

    private static String verdict(ArmFigures... figures) {
        return ExperimentCard.verdict(List.of(figures), Notation.USUAL);
    }

    private static ArmFigures arm(String name, long assigned, long brought) {
        Money none = Money.zero(Currency.getInstance("EUR"));
        return new ArmFigures(name, assigned, brought, brought, 0, none);
    }
}
