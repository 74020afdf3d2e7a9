package goodword.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Codes of authenticator apps, held against RFC 6238.
final class TotpTest {
    private static final Path VECTORS = Path.of("../shared/facts/signature-vectors.json");
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void the_vectors_of_the_standard(long unix, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(unix)), 8)).isEqualTo(code);
    }

    @Test
    void the_vectors_of_the_shared_file() throws IOException {
        assumeThat(VECTORS).as("the shared facts are not here").exists();
        List<String> checked = new ArrayList<>();

        for (JsonNode row :
                JsonMapper.shared().readTree(Files.readString(VECTORS)).path("vectors")) {
            if (row.path("kind").asString().equals("totp")) {
                byte[] secret =
                        row.path("secret_ascii").asString().getBytes(StandardCharsets.US_ASCII);
                long step = Totp.stepAt(Instant.ofEpochSecond(row.path("unix").asLong()));
                assertThat(Totp.code(secret, step, row.path("digits").asInt()))
                        .isEqualTo(row.path("code").asString());
                checked.add(row.path("id").asString());
            }
        }

        assertThat(checked).hasSize(6);
    }

    /// A code of RFC 4226 is one of RFC 6238 whose step is the counter itself.
    @Test
    void the_counted_vectors_of_the_shared_file() throws IOException {
        assumeThat(VECTORS).as("the shared facts are not here").exists();
        List<String> checked = new ArrayList<>();

        for (JsonNode row :
                JsonMapper.shared().readTree(Files.readString(VECTORS)).path("vectors")) {
            if (row.path("kind").asString().equals("hotp")) {
                byte[] secret =
                        row.path("secret_ascii").asString().getBytes(StandardCharsets.US_ASCII);
                long counter = row.path("counter").asLong();
                assertThat(Totp.code(secret, counter, row.path("digits").asInt()))
                        .isEqualTo(row.path("code").asString());
                checked.add(row.path("id").asString());
            }
        }

        assertThat(checked).hasSize(10);
    }

    @Test
    void one_step_of_drift_is_forgiven_and_two_are_not() {
        Instant now = Instant.ofEpochSecond(3_000);
        for (long step = 98; step <= 102; step++) {
            String code = Totp.code(SECRET, step, 6);
            boolean near = step >= 99 && step <= 101;
            assertThat(Totp.stepOf(SECRET, code, now).isPresent())
                    .as("step " + step)
                    .isEqualTo(near);
        }
    }
}
