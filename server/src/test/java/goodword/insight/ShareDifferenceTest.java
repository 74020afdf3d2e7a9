package goodword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Held against the examples of Newcombe (1998), table II, method 10.
final class ShareDifferenceTest {
    @Test
    void the_published_examples_come_out() {
        interval(56, 70, 48, 80, 0.0524, 0.3339);
        interval(9, 10, 3, 10, 0.1705, 0.8090);
        interval(5, 56, 0, 29, -0.0381, 0.1926);
        interval(10, 10, 0, 10, 0.6075, 1.0000);
    }

    @Test
    void an_interval_across_zero_shows_nothing() {
        assertThat(ShareDifference.of(50, 500, 55, 500).coversZero()).isTrue();
        assertThat(ShareDifference.of(50, 500, 90, 500).coversZero()).isFalse();
    }

    /// The paper subtracts the second share from the first.
    private static void interval(
            long hits, long all, long otherHits, long otherAll, double low, double high) {
        ShareDifference apart = ShareDifference.of(otherHits, otherAll, hits, all);

        assertThat(apart.low()).isCloseTo(low, within(0.0001));
        assertThat(apart.high()).isCloseTo(high, within(0.0001));
    }
}
