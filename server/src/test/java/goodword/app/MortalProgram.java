package goodword.app;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/// The whole program in processes of its own, on one data folder, to be killed and started again.
final class MortalProgram implements AutoCloseable {
    private final List<Process> started = new ArrayList<>();
    private final Path home;

    MortalProgram() throws IOException {
        home = Files.createTempDirectory("goodword-killed-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    record Running(Process process, int port) {
        /// The database's own process dies first, so that it cannot stop in an orderly way.
        void killWithDatabase() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /// Opens a shop and returns its key.
    String openShop() throws Exception {
        Process process = start("shop", "Killed shop", "--data", home.toString());
        String key = lineAfter(process, "key  ");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return key;
    }

    Running serve() throws IOException {
        Process process = start("serve", "--data", home.toString(), "--port", "0");
        String port = lineAfter(process, "Goodword listens on http://localhost:");
        return new Running(process, Integer.parseInt(port));
    }

    /// Runs a command to its end and returns what it said.
    String run(String... arguments) throws Exception {
        Process process = start(arguments);
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    Path home() {
        return home;
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

    @Override
    public void close() throws Exception {
        started.forEach(Process::destroy);
        for (Process process : started) {
            process.waitFor(20, TimeUnit.SECONDS);
        }
        new Scratch(home).close();
    }
}
