package goodword.app;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.JobNames;
import goodword.platform.database.Paging;
import goodword.platform.job.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// The figures for Prometheus: all that are documented, and nothing about people.
final class MetricsTest {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][a-zA-Z0-9_]*)[ {]");
    private static final Pattern DOCUMENTED =
            Pattern.compile("(?m)^\\| `(goodword_[a-z_]+)(?:\\{[^`]*})?` \\|");
    private static final Pattern NAMED =
            Pattern.compile("\\b((?:goodword|jvm|http|process)_[a-z_]+)");

    @TempDir Path folder;
    private final LivedShop past = new LivedShop();

    @AfterEach
    void close() {
        past.close();
    }

    @Test
    void every_figure_is_documented_and_every_alert_asks_for_one_that_is_there() throws Exception {
        String figures = scrape();

        Set<String> there = names(SAMPLE, figures);
        Set<String> ours = new TreeSet<>(there);
        ours.removeIf(name -> !name.startsWith("goodword_"));
        assertThat(ours)
                .isEqualTo(names(DOCUMENTED, Files.readString(Path.of("docs/operating.md"))));
        Set<String> asked = names(NAMED, expressions());
        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(there).containsAll(asked);
        assertThat(figures.lines().filter(line -> line.startsWith("# HELP goodword_")))
                .hasSameSizeAs(ours);
    }

    @Test
    void figures_are_right_and_name_nobody() throws Exception {
        String figures = scrape();

        assertThat(figures)
                .contains("goodword_shops 2.0")
                .contains("goodword_database_up 1.0")
                .contains("goodword_rewards{state=\"issued\"} 2.0")
                .contains(
                        "goodword_rewards_due_minor_units{currency=\"EUR\",state=\"issued\"} 1499.0")
                .contains("goodword_store_messages_waiting 0.0")
                .contains("goodword_follower_lag_facts{follower=\"messaging\"} 0.0")
                .contains("goodword_clicks_total{fate=\"dropped\"} 0.0")
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count")
                .doesNotContain("Test shop", "alice", "ALICE1", "bob", "mail.example")
                .doesNotContain(past.shop.id.toString());
    }

    private String scrape() throws Exception {
        past.live();
        assertThat(past.shop.house.edges().mail().messages().page(past.shop.id, null, firstPage()))
                .isNotEmpty();
        Files.writeString(folder.resolve(BackupCommand.LAST), "x");
        Door door = Door.passing(0).spilling(folder.resolve("clicks.spill"), 1_000_000);
        try (WebServer server = WebServer.open(past.shop.house, door, HealthPort.ANY)) {
            enqueue();
            new Api(server.port(), "").get("/v1/figures");
            var answer = new Api(server.healthPort(), "").get("/metrics");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private void enqueue() {
        var rooms = past.shop.house.rooms();
        Job job = new Job(JobNames.ISSUE_REWARD, past.shop.id, MoneyStory.unknown());
        rooms.database()
                .inShop(
                        past.shop.id,
                        () -> {
                            rooms.jobs().enqueue(job);
                            return job;
                        });
    }

    private static Paging firstPage() {
        return Paging.first(10);
    }

    private static String expressions() throws Exception {
        Map<String, List<Map<String, List<Map<String, String>>>>> file =
                new Yaml().load(Files.readString(Path.of("deploy/prometheus/alerts.yml")));
        StringBuilder all = new StringBuilder();
        for (var group : file.getOrDefault("groups", List.of())) {
            for (var rule : group.getOrDefault("rules", List.of())) {
                all.append(rule.get("expr")).append('\n');
            }
        }
        return all.toString();
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
