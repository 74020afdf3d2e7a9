package goodword.connector.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Reading;
import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.order.Dispute;
import goodword.order.Dispute.Standing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DisputeJsonTest {
    private static final String DISPUTE =
            """
            {"id":"d1","standing":"lost","at":"2026-03-05T00:00:00Z"}
            """;

    @Test
    void a_dispute_is_read() {
        assertThat(read(DISPUTE))
                .isEqualTo(
                        new Read<>(
                                new Dispute(
                                        "d1",
                                        Standing.LOST,
                                        Instant.parse("2026-03-05T00:00:00Z"))));
    }

    @Test
    void a_wrong_standing_is_refused_with_the_right_ones() {
        assertThat(read(DISPUTE.replace("lost", "accepted")))
                .isEqualTo(
                        new Refused<>(
                                "standing", "not_a_choice", "must be one of open, won, lost"));
    }

    private static Reading<Dispute> read(String json) {
        return DisputeJson.read(json.getBytes(UTF_8));
    }
}
