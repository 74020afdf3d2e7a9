package goodword.connector.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MeaningTest {
    @Test
    void columns_are_recognised_by_their_names_however_they_are_spelled() {
        assertThat(
                        Meaning.recognised(
                                List.of(
                                        "Customer E-Mail",
                                        "First Name",
                                        "LAST_NAME",
                                        "Referral Link",
                                        "Rewards unclaimed",
                                        "Unsubscribed?")))
                .isEqualTo(
                        Map.of(
                                Meaning.EMAIL, 0,
                                Meaning.GIVEN_NAME, 1,
                                Meaning.FAMILY_NAME, 2,
                                Meaning.LINK, 3,
                                Meaning.BALANCE, 4,
                                Meaning.UNSUBSCRIBED, 5));
        assertThat(Meaning.recognised(List.of("email", "Points balance", "Accepts Marketing")))
                .isEqualTo(Map.of(Meaning.EMAIL, 0, Meaning.POINTS, 1, Meaning.CONSENT, 2));
    }

    @Test
    void of_several_columns_the_more_telling_name_wins_and_what_is_unknown_is_left_out() {
        assertThat(Meaning.recognised(List.of("Balance", "Store Credit", "Favourite colour")))
                .isEqualTo(Map.of(Meaning.BALANCE, 1));
    }

    @Test
    void money_beside_points_is_the_balance() {
        Matching guessed =
                Matching.guessed("smile-io customers.csv", List.of("email", "points", "balance"));

        assertThat(guessed.columns()).isEqualTo(Map.of(Meaning.EMAIL, 0, Meaning.BALANCE, 2));
        assertThat(guessed.from()).isEqualTo("Smile.io");
        assertThat(guessed.problem()).isEmpty();
    }
}
