package goodword.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.SQLException;

/// A server in a Java process of its own, to be killed. It ends by itself when its input ends, so a
/// failed test leaves nothing running.
final class GoodwordProcess implements AutoCloseable {
    private final Process process;
    private final String firstLine;

    private GoodwordProcess(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    static GoodwordProcess start(Path home) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        return new GoodwordProcess(process, String.valueOf(output.readLine()));
    }

    /// The server's process id, or what went wrong.
    String firstLine() {
        return firstLine;
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    static final class Main {
        private Main() {}

        static void main(String[] arguments) throws IOException {
            try (EmbeddedPostgres server =
                    EmbeddedPostgres.start(Path.of(arguments[0]), line -> {})) {
                Query.run(server, "create table if not exists note as select 'committed' as text");
                System.out.println(server.pid());
                System.in.transferTo(System.out);
            } catch (DatabaseStartFailure | SQLException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }
}
