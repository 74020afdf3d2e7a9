package goodword.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How every child process is started: no input, an empty environment but for PATH (a stray PGPORT
/// or PGOPTIONS would be obeyed), English and UTC, and a folder that every user may stand in.
final class Program {
    private static final String PATH_OF_SYSTEM =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Program() {}

    /// How a finished program ended.
    record Ending(int code, String output) {
        boolean isGood() {
            return code == 0;
        }
    }

    static ProcessBuilder of(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "");
        environment.clear();
        environment.put("PATH", path.isEmpty() ? PATH_OF_SYSTEM : path + ":" + PATH_OF_SYSTEM);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder.directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true);
    }

    static Ending run(List<String> command) throws IOException, InterruptedException {
        Process process = of(command).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ending(process.waitFor(), output);
    }

    /// Whether the command exists here and ends well.
    static boolean works(List<String> command) throws InterruptedException {
        try {
            return run(command).isGood();
        } catch (IOException absent) {
            return false;
        }
    }
}
