package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoClockTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final InstantSource REAL = InstantSource.fixed(NOW);

    @TempDir Path home;

    @Test
    void it_tells_real_time_until_it_is_moved() throws Exception {
        DemoClock clock = DemoClock.in(home, REAL);

        clock.skip(Duration.ofDays(14));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-15T10:00:00Z"));
        assertThat(clock.real().instant()).isEqualTo(NOW);
    }

    @Test
    void a_restart_does_not_turn_it_back() throws Exception {
        DemoClock.in(home, REAL).skip(Duration.ofDays(7));
        DemoClock.in(home, REAL).skip(Duration.ofDays(1));

        DemoClock later = DemoClock.in(home, REAL);

        assertThat(later.ahead()).isEqualTo(Duration.ofDays(8));
    }

    @Test
    void it_never_goes_back() throws Exception {
        DemoClock clock = DemoClock.in(home, REAL);

        assertThatIllegalArgumentException().isThrownBy(() -> clock.skip(Duration.ofDays(-1)));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void it_stops_ten_years_ahead() throws Exception {
        DemoClock clock = DemoClock.in(home, REAL);

        clock.skip(Duration.ofDays(3_650));
        clock.skip(Duration.ofDays(1));

        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(3_650));
    }

    @Test
    void no_skip_is_lost_among_many_at_once() throws Exception {
        DemoClock clock = DemoClock.in(home, REAL);

        IntStream.range(0, 100).parallel().forEach(one -> clock.skip(Duration.ofDays(1)));

        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(100));
        assertThat(DemoClock.in(home, REAL).ahead()).isEqualTo(Duration.ofDays(100));
    }

    @Test
    void a_file_that_says_no_duration_stops_the_demo() throws Exception {
        Files.writeString(home.resolve("demo-clock"), "tomorrow");

        assertThatIOException().isThrownBy(() -> DemoClock.in(home, REAL));
    }
}
