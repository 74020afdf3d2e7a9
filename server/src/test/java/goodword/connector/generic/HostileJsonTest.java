package goodword.connector.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import goodword.connector.Reading;
import goodword.connector.Reading.Refused;
import goodword.order.OrderSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cases of JSONTestSuite (Nicolas Seriot, MIT), read from outside the repository: a file of
/// one JSON object a line, named by `goodword.jsontestsuite` or found beside the repository.
final class HostileJsonTest {
    private static final Path CASES =
            Path.of(
                    System.getProperty(
                            "goodword.jsontestsuite", "../shared/facts/jsontestsuite.jsonl"));

    private final OrderJson orders = new OrderJson(InstantSource.fixed(Instant.EPOCH));

    private record Case(String name, String expect, byte[] input) {}

    @Test
    void no_case_throws_or_lasts_a_second_and_none_is_an_order() {
        List<Case> cases = cases();

        assertThat(cases).hasSizeGreaterThan(300);
        assertThat(cases).allSatisfy(each -> assertThat(read(each)).isInstanceOf(Refused.class));
    }

    @Test
    void what_no_parser_may_take_is_malformed_or_too_much() {
        List<Case> wrong = cases().stream().filter(each -> each.expect().equals("reject")).toList();

        assertThat(wrong).hasSizeGreaterThan(150);
        assertThat(wrong).allSatisfy(each -> assertThat(code(each)).isIn("malformed", "too_deep"));
    }

    /// An array is no order, so a document that is taken as JSON is refused for that alone.
    @Test
    void what_every_parser_must_take_is_refused_only_for_not_being_an_order() {
        List<Case> right = cases().stream().filter(each -> each.expect().equals("accept")).toList();

        assertThat(right).hasSizeGreaterThan(80);
        assertThat(right)
                .allSatisfy(
                        each ->
                                assertThat(code(each))
                                        .isIn(
                                                "not_an_object",
                                                "unknown_field",
                                                "missing",
                                                "duplicate_field"));
    }

    private Reading<OrderSnapshot> read(Case each) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> orders.read(each.input()), each.name());
    }

    private String code(Case each) {
        return ((Refused<OrderSnapshot>) read(each)).code();
    }

    private static List<Case> cases() {
        assumeTrue(Files.exists(CASES), "skipped: there is no " + CASES + " here");
        JsonMapper mapper = JsonMapper.shared();
        try (Stream<String> lines = Files.lines(CASES, UTF_8)) {
            return lines.map(line -> read(mapper.readTree(line))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Case read(JsonNode line) {
        return new Case(line.get("name").asString(), line.get("expect").asString(), input(line));
    }

    /// Two large cases are written as a text to repeat.
    private static byte[] input(JsonNode line) {
        JsonNode generate = line.get("generate");
        if (generate == null) {
            return Base64.getDecoder().decode(line.get("b64").asString());
        }
        String text = generate.get("repeat").asString().repeat(generate.get("times").asInt());
        return (text + generate.path("suffix").asString("")).getBytes(UTF_8);
    }
}
