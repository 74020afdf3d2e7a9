package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replays recorded shops whose truth is known. The recordings lie outside the project; without
/// them these tests are skipped. `-Dgoodword.replay=NAME` takes another one than the small one.
final class ReplayTest {
    private static final String SCENARIO = System.getProperty("goodword.replay", "realistic_1k");
    private static final Path FOLDER = Path.of("../shared/data/scenarios").resolve(SCENARIO);

    @TempDir Path out;

    @ParameterizedTest
    @ValueSource(strings = {"off", "on"})
    void a_replay_credits_and_pays_as_the_published_policy_says(String trust) throws Exception {
        assumeTrue(Files.exists(FOLDER), "there is no recorded shop at " + FOLDER);
        StringBuilder said = new StringBuilder();

        int code =
                run(said, "replay", FOLDER.toString(), "--out", out.toString(), "--trust", trust);

        assertThat(code).isZero();
        assertThat(said).contains("the ledger sums to {EUR=0}");
        Map<String, JsonNode> truth = truth();
        assertThat(credited(truth)).isEqualTo(expectedCredits(truth));
        assertThat(unexplained(truth)).isEmpty();
    }

    @Test
    void a_folder_without_events_is_named() throws Exception {
        StringBuilder said = new StringBuilder();

        int code = run(said, "replay", out.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(said).contains(out.toString()).contains("holds neither events.ndjson");
    }

    @Test
    void a_line_that_breaks_off_is_named() throws Exception {
        Files.writeString(
                out.resolve("events.ndjson"),
                """
                {"t":1.0,"type":"spend","channel":"paid_search","amount":17.94}
                {"t":2.0,"type":"spend","chan""");
        StringBuilder said = new StringBuilder();

        int code = run(said, "replay", out.toString(), "--out", out.resolve("x").toString());

        assertThat(code).isEqualTo(1);
        assertThat(said).contains("line 2");
    }

    private static int run(StringBuilder said, String... arguments) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            return Main.run(List.of(arguments), new Terminal(print, false));
        } finally {
            said.append(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, JsonNode> truth() throws IOException {
        Map<String, JsonNode> truth = new HashMap<>();
        JsonMapper json = JsonMapper.builder().build();
        for (String line : Files.readAllLines(FOLDER.resolve("truth_referrals.ndjson"))) {
            JsonNode claim = json.readTree(line);
            truth.put(claim.path("order_id").asString(), claim);
        }
        return truth;
    }

    /// Credits of first orders; those of existing customers may be listed or not.
    private Map<String, String> credited(Map<String, JsonNode> truth) throws IOException {
        Map<String, String> credited = new HashMap<>();
        for (NamedCsvRecord row : rows("attribution.csv")) {
            JsonNode claim = truth.get(row.getField("order_id"));
            if (claim == null || !"existing_customer".equals(text(claim, "reason"))) {
                credited.put(row.getField("order_id"), row.getField("advocate_id"));
            }
        }
        return credited;
    }

    private static Map<String, String> expectedCredits(Map<String, JsonNode> truth) {
        Map<String, String> expected = new HashMap<>();
        truth.forEach(
                (order, claim) -> {
                    String advocate = text(claim, "policy_advocate");
                    if (advocate != null && !"existing_customer".equals(text(claim, "reason"))) {
                        expected.put(order, advocate);
                    }
                });
        return expected;
    }

    /// Honest orders whose reward is not what the rules say and that trust did not hold or refuse.
    private List<String> unexplained(Map<String, JsonNode> truth) throws IOException {
        Map<String, BigDecimal> paid = new HashMap<>();
        for (NamedCsvRecord row : rows("rewards.csv")) {
            if (row.getField("side").equals("advocate")) {
                paid.merge(
                        row.getField("order_id"),
                        new BigDecimal(row.getField("amount")),
                        BigDecimal::add);
            }
        }
        Set<String> held = new HashSet<>();
        rows("held.csv").forEach(row -> held.add(row.getField("order_id")));
        List<String> unexplained = new ArrayList<>();
        truth.forEach(
                (order, claim) -> {
                    BigDecimal due = new BigDecimal(claim.path("reward_due").asString());
                    BigDecimal amount = paid.getOrDefault(order, BigDecimal.ZERO);
                    boolean honest = text(claim, "fraud") == null;
                    if (honest && due.compareTo(amount) != 0 && !held.contains(order)) {
                        unexplained.add(order + " is due " + due + " and was paid " + amount);
                    }
                });
        return unexplained;
    }

    private static @org.jspecify.annotations.Nullable String text(JsonNode claim, String field) {
        JsonNode value = claim.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(out.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
