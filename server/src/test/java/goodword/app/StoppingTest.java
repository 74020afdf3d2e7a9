package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.MortalProgram.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program, asked to stop while orders come in, and copied while it serves.
final class StoppingTest {
    private static final int CALLERS = 4;

    @TempDir Path folder;

    @Test
    void a_stop_under_load_loses_no_answered_order_and_none_of_its_jobs() throws Exception {
        try (MortalProgram program = new MortalProgram()) {
            String key = program.openShop();
            Running first = program.serve();
            List<String> answered = Collections.synchronizedList(new ArrayList<>());
            List<String> refused = Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String prefix = "caller-" + caller + "-";
                Api api = new Api(first.port(), key);
                callers.add(
                        Thread.ofPlatform()
                                .start(() -> send(api, prefix, answered, refused, over)));
            }
            Eventually.isTrue(() -> answered.size() > 60);

            first.process().destroy();

            assertThat(first.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            over.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(first.process().exitValue()).isEqualTo(143);
            assertThat(refused)
                    .as("answers that are not 201")
                    .allMatch(answer -> answer.startsWith("503 "));
            Api api = new Api(program.serve().port(), key);
            for (String order : List.copyOf(answered)) {
                assertThat(api.get("/v1/orders/" + order).statusCode()).as(order).isEqualTo(200);
            }
        }
    }

    @Test
    void a_running_server_is_backed_up_and_goes_on_in_another_folder() throws Exception {
        try (MortalProgram program = new MortalProgram();
                MortalProgram other = new MortalProgram()) {
            String key = program.openShop();
            Running running = program.serve();
            Api api = new Api(running.port(), key);
            assertThat(api.post("/v1/orders", Api.order("kept", "bob", "NONE")).statusCode())
                    .isEqualTo(201);
            String file = folder.resolve("goodword.backup").toString();

            String written =
                    program.run("backup", "--to", file, "--data", program.home().toString());
            assertThat(api.get("/v1/orders/kept").statusCode()).isEqualTo(200);
            running.killWithDatabase();
            Files.copy(program.home().resolve("secret"), other.home().resolve("secret"));
            String restored =
                    other.run("restore", "--from", file, "--data", other.home().toString());
            String verified = other.run("audit", "verify", "--data", other.home().toString());

            assertThat(written).contains("Written: ", "The secret is not in it.");
            assertThat(restored).contains("Restored: ");
            assertThat(verified).contains("installation: OK").doesNotContain("BROKEN");
            assertThat(program.home().resolve("last-backup")).exists();
            Api moved = new Api(other.serve().port(), key);
            assertThat(moved.get("/v1/orders/kept").statusCode()).isEqualTo(200);
            assertThat(moved.post("/v1/orders", Api.order("new", "bob", "NONE")).statusCode())
                    .isEqualTo(201);
        }
    }

    /// Connections that are refused or closed without an answer are the caller's to try again.
    private static void send(
            Api api,
            String prefix,
            List<String> answered,
            List<String> refused,
            AtomicBoolean over) {
        for (int next = 0; !over.get(); next++) {
            String order = prefix + next;
            try {
                var answer = api.post("/v1/orders", Api.order(order, "customer-" + order, "NONE"));
                if (answer.statusCode() == 201) {
                    answered.add(order);
                } else {
                    refused.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException gone) {
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
