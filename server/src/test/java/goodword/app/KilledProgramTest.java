package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.MortalProgram.Running;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Kills the whole program, its embedded PostgreSQL included, while orders come in, and starts it
/// again on the same folder.
final class KilledProgramTest {
    private static final int KILLS = 2;

    @Test
    void what_was_answered_survives_the_death_of_the_program_and_its_database() throws Exception {
        try (MortalProgram program = new MortalProgram()) {
            String key = program.openShop();
            List<String> answered = new ArrayList<>();
            for (int round = 0; round < KILLS; round++) {
                Running running = program.serve();
                Api api = new Api(running.port(), key);
                assertThat(lost(api, answered)).isEmpty();
                send(api, "round-" + round, answered);
                running.killWithDatabase();
            }

            Running last = program.serve();

            assertThat(answered).hasSizeGreaterThan(20);
            assertThat(lost(new Api(last.port(), key), answered)).isEmpty();
        }
    }

    private static void send(Api api, String round, List<String> answered) throws Exception {
        for (int next = 0; next < 25; next++) {
            String order = round + "-" + next;
            if (api.post("/v1/orders", Api.order(order, "customer-" + order, "NONE")).statusCode()
                    == 201) {
                answered.add(order);
            }
        }
    }

    private static List<String> lost(Api api, List<String> answered) throws Exception {
        List<String> lost = new ArrayList<>();
        for (String order : answered) {
            if (api.get("/v1/orders/" + order).statusCode() != 200) {
                lost.add(order);
            }
        }
        return lost;
    }
}
