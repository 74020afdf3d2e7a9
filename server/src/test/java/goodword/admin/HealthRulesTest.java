package goodword.admin;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.event.Lag;
import goodword.platform.job.Backlog;
import goodword.platform.job.JobName;
import goodword.shop.Notation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From which figure on something wants a look, and from which it needs a hand.
final class HealthRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T07:00:00Z");

    private final HealthRules rules = new HealthRules(Notation.USUAL);

    @Test
    void a_slow_database_wants_a_look() {
        assertThat(rules.database(0)).isEqualTo(Check.good("Database", "It answered within 1 ms."));
        assertThat(rules.database(199).tag()).isEqualTo("good");
        assertThat(rules.database(200).tag()).isEqualTo("wait");
    }

    @Test
    void jobs_that_wait_longer_and_longer_get_worse() {
        assertThat(rules.jobs(List.of(), NOW).what()).isEqualTo("Nothing is due.");
        assertThat(rules.jobs(due(Duration.ofSeconds(60)), NOW).tag()).isEqualTo("good");
        assertThat(rules.jobs(due(Duration.ofSeconds(61)), NOW).tag()).isEqualTo("wait");
        assertThat(rules.jobs(due(Duration.ofMinutes(15)), NOW).tag()).isEqualTo("wait");
        assertThat(rules.jobs(due(Duration.ofMinutes(16)), NOW).tag()).isEqualTo("bad");
    }

    @Test
    void failures_are_told_by_kind() {
        Check check =
                rules.failures(
                        List.of(
                                new Backlog(new JobName("issue-reward"), 5, 0, 3, null),
                                new Backlog(new JobName("move-clicks"), 1, 0, 0, null)));

        assertThat(check.tag()).isEqualTo("wait");
        assertThat(check.what()).isEqualTo("Failed when they were tried last: 3 of issue-reward.");
    }

    @Test
    void a_follower_far_behind_wants_a_look() {
        assertThat(rules.followers(List.of()).tag()).isEqualTo("told");
        assertThat(rules.followers(List.of(new Lag("a", 0), new Lag("b", 1_999))))
                .isEqualTo(Check.good("Figures and messages", "a: up to date, b: 1,999 behind."));
        assertThat(rules.followers(List.of(new Lag("a", 10_000))).what())
                .isEqualTo("a: at least 10,000 behind.");
        assertThat(rules.followers(List.of(new Lag("a", 2_000))).tag()).isEqualTo("wait");
    }

    @Test
    void clicks_that_were_lost_need_a_hand_and_those_that_waited_none() {
        assertThat(rules.links(new Machine.Clicks(1, 0, 0)).what())
                .isEqualTo("1 link was opened since the start.");
        assertThat(rules.links(new Machine.Clicks(9, 2, 0)).tag()).isEqualTo("told");
        assertThat(rules.links(new Machine.Clicks(9, 2, 1)).tag()).isEqualTo("bad");
        assertThat(rules.clicksWaiting(4_999).tag()).isEqualTo("good");
        assertThat(rules.clicksWaiting(5_000).tag()).isEqualTo("wait");
    }

    @Test
    void the_worst_check_speaks_for_all() {
        Check good = Check.good("a", "");
        Check look = Check.look("b", "", "");
        Check act = Check.act("c", "", "");

        assertThat(HealthRules.worst(List.of(good, HealthRules.mail(Optional.empty()))))
                .isEqualTo("good");
        assertThat(HealthRules.worst(List.of(good, look))).isEqualTo("wait");
        assertThat(HealthRules.worst(List.of(good, look, act))).isEqualTo("bad");
    }

    @Test
    void spans_and_sizes_are_told_in_the_unit_that_people_grasp() {
        assertThat(rules.span(Duration.ofSeconds(59))).isEqualTo("0 minutes");
        assertThat(rules.span(Duration.ofMinutes(1))).isEqualTo("1 minute");
        assertThat(rules.span(Duration.ofMinutes(119))).isEqualTo("119 minutes");
        assertThat(rules.span(Duration.ofHours(47))).isEqualTo("47 hours");
        assertThat(rules.span(Duration.ofDays(48))).isEqualTo("48 days");
        assertThat(rules.size(999_999)).isEqualTo("less than 1 MB");
        assertThat(rules.size(1_234_567_890)).isEqualTo("1,234 MB");
    }

    private static List<Backlog> due(Duration since) {
        return List.of(new Backlog(new JobName("issue-reward"), 1, 1, 0, NOW.minus(since)));
    }
}
