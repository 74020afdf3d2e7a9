package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Kills the whole program, its embedded PostgreSQL included, while orders come in, and starts it
/// again on the same folder.
final class KilledProgramTest {
    private static final int KILLS = 2;

    private final List<Process> started = new ArrayList<>();

    @Test
    void what_was_answered_survives_the_death_of_the_program_and_its_database() throws Exception {
        Path home = Files.createTempDirectory("goodword-killed-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            String key = openShop(home);
            List<String> answered = new ArrayList<>();
            for (int round = 0; round < KILLS; round++) {
                Running running = serve(home);
                Api api = new Api(running.port(), key);
                assertThat(lost(api, answered)).isEmpty();
                send(api, "round-" + round, answered);
                running.killWithDatabase();
            }

            Running last = serve(home);

            assertThat(answered).hasSizeGreaterThan(20);
            assertThat(lost(new Api(last.port(), key), answered)).isEmpty();
        } finally {
            started.forEach(Process::destroy);
            for (Process process : started) {
                process.waitFor(20, TimeUnit.SECONDS);
            }
            new Scratch(home).close();
        }
    }

    private record Running(Process process, int port) {
        /// The database's own process dies first, so that it cannot stop in an orderly way.
        void killWithDatabase() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor();
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

    private String openShop(Path home) throws Exception {
        Process process = start("shop", "Killed shop", "--data", home.toString());
        String key = lineAfter(process, "key  ");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return key;
    }

    private Running serve(Path home) throws IOException {
        Process process = start("serve", "--data", home.toString(), "--port", "0");
        String port = lineAfter(process, "Goodword listens on http://localhost:");
        return new Running(process, Integer.parseInt(port));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "goodword.app.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    /// What follows these words on the first line that begins with them.
    private static String lineAfter(Process process, String words) {
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader();
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                if (line.startsWith(words)) {
                    return line.substring(words.length()).strip();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new AssertionError("the program said only " + said);
    }
}
