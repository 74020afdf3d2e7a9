package goodword.trust;

import static goodword.trust.Signal.*;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.TestShop;
import goodword.order.TraceKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SignalsTest {
    private static final Instant NOW = TestShop.START;

    static Stream<Arguments> traces() {
        return Stream.of(
                Arguments.of("nothing in common", "d1 p1 a1 s1 i1 b1", "d2 p2 a2 s2 i2 b2", 0, ""),
                Arguments.of("nothing known", "- - - - - -", "- - - - - -", 0, ""),
                Arguments.of("payment", "- p - - - -", "- p - - - -", 399, "SAME_PAYMENT"),
                Arguments.of("device", "d - - - - -", "d - - - - -", 90, "SAME_DEVICE"),
                Arguments.of("device, long ago", "d - - - - -", "d - - - - -", 91, ""),
                Arguments.of("household", "- - a s - -", "- - a s - -", 300, "SAME_HOUSEHOLD"),
                Arguments.of("address", "- - a s - -", "- - a t - -", 300, "SAME_ADDRESS"),
                Arguments.of("address, no name", "- - a - - -", "- - a - - -", 3, "SAME_ADDRESS"),
                Arguments.of("surname alone", "- - a s - -", "- - b s - -", 0, ""),
                Arguments.of(
                        "address and browser",
                        "- - - - i b",
                        "- - - - i b",
                        1,
                        "SAME_IP_AND_BROWSER"),
                Arguments.of("internet address alone", "- - - - i b", "- - - - i c", 0, ""),
                Arguments.of("browser, long ago", "- - - - i b", "- - - - i b", 2, ""),
                Arguments.of("browser alone", "- - - - i b", "- - - - j b", 0, ""),
                Arguments.of(
                        "internet address with another",
                        "- - a s i b",
                        "- - a t i c",
                        0,
                        "SAME_ADDRESS SAME_IP"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traces")
    void equal_traces_are_signals(
            String name, String friend, String advocate, int daysAgo, String expected) {
        Evidence evidence =
                evidence(
                        keys(friend, NOW),
                        List.of(keys(advocate, NOW.minus(Duration.ofDays(daysAgo)))));

        assertThat(Signals.in(evidence)).as(name).isEqualTo(signals(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "alice@a.example, alice@b.example, true",
        "martha@a.example, marhta@b.example, true",
        "alice+shop@a.example, alice@b.example, true",
        "alice.smith@a.example, alice.smyth@b.example, true",
        "alice@a.example, bob@b.example, false",
        "dwayne@a.example, duane@b.example, false"
    })
    void nearly_the_same_name_before_the_at_is_a_signal(
            String friend, String advocate, boolean expected) {
        Evidence evidence =
                new Evidence(
                        new Evidence.Kinship(false, false),
                        keys("- - - - - -", NOW),
                        List.of(),
                        friend,
                        advocate,
                        new Evidence.Crowd(1, 1, 1));

        assertThat(Signals.in(evidence).contains(SIMILAR_EMAIL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, 10, ''",
        "4, 5, 10, MANY_FROM_IP",
        "3, 6, 10, MANY_IN_A_DAY",
        "3, 5, 11, MANY_IN_A_WEEK",
        "4, 6, 11, MANY_FROM_IP MANY_IN_A_DAY MANY_IN_A_WEEK"
    })
    void a_crowd_is_a_signal_above_its_number(int ip, int day, int week, String expected) {
        Evidence evidence =
                new Evidence(
                        new Evidence.Kinship(false, false),
                        keys("- - - - - -", NOW),
                        List.of(),
                        null,
                        null,
                        new Evidence.Crowd(ip, day, week));

        assertThat(Signals.in(evidence)).isEqualTo(signals(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, CLEARED, CLEARED",
        "SAME_MAILBOX, 0, REFUSED, REFUSED",
        "EXISTING_MAILBOX, 0, REFUSED, REFUSED",
        "SAME_PAYMENT, 60, HELD, HELD",
        "SAME_DEVICE, 50, HELD, HELD",
        "SAME_HOUSEHOLD, 40, HELD, HELD",
        "SAME_ADDRESS, 15, CLEARED, CLEARED",
        "SAME_IP_AND_BROWSER, 25, CLEARED, CLEARED",
        "SIMILAR_EMAIL, 20, CLEARED, CLEARED",
        "MANY_FROM_IP, 20, CLEARED, CLEARED",
        "MANY_IN_A_DAY, 20, CLEARED, CLEARED",
        "MANY_IN_A_WEEK, 30, CLEARED, CLEARED",
        "SAME_ADDRESS SIMILAR_EMAIL, 35, CLEARED, CLEARED",
        "SAME_ADDRESS SAME_IP_AND_BROWSER, 40, HELD, HELD",
        "MANY_FROM_IP SIMILAR_EMAIL, 40, HELD, HELD",
        "MANY_IN_A_DAY SIMILAR_EMAIL, 40, HELD, CLEARED",
        "MANY_IN_A_DAY MANY_IN_A_WEEK, 50, HELD, CLEARED"
    })
    void points_add_up_to_an_outcome_for_each_side(
            String signals, int points, Outcome advocate, Outcome friend) {
        Screened screened = Screened.of(signals(signals), NOW);

        assertThat(screened.points()).isEqualTo(points);
        assertThat(screened.outcome(Side.ADVOCATE)).isEqualTo(advocate);
        assertThat(screened.outcome(Side.FRIEND)).isEqualTo(friend);
        boolean waits = advocate == Outcome.HELD || friend == Outcome.HELD;
        assertThat(screened.reviewBy()).isEqualTo(waits ? NOW : null);
    }

    @Test
    void thirty_nine_points_pass_and_forty_are_held() {
        assertThat(Screened.HELD_FROM).isEqualTo(40);
    }

    @Test
    void an_office_that_shares_nothing_but_its_internet_address_is_cleared() {
        List<TraceKeys> office = List.of(keys("- - - - i c", NOW), keys("- - - - i d", NOW));

        Screened screened =
                Screened.of(Signals.in(evidence(keys("- - - - i b", NOW), office)), NOW);

        assertThat(screened.signals()).isEmpty();
    }

    private static Evidence evidence(TraceKeys friend, List<TraceKeys> advocate) {
        return new Evidence(
                new Evidence.Kinship(false, false),
                friend,
                advocate,
                null,
                null,
                new Evidence.Crowd(1, 1, 1));
    }

    /// Device, payment, address, surname, internet address and browser, `-` for what is not known.
    private static TraceKeys keys(String words, Instant at) {
        String[] parts = words.split(" ");
        return new TraceKeys(
                at,
                key(parts[0]),
                key(parts[1]),
                key(parts[2]),
                key(parts[3]),
                key(parts[4]),
                key(parts[5]));
    }

    private static byte @Nullable [] key(String word) {
        return word.equals("-") ? null : word.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Set<Signal> signals(String words) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> signals.add(Signal.valueOf(word)));
        return signals;
    }
}
