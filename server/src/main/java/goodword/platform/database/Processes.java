package goodword.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What /proc tells about other processes; where there is no /proc, what the JDK can see.
final class Processes {
    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    static Stream<Long> all() {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid);
    }

    /// Whether the id is taken, be it by a zombie: what PostgreSQL's own check sees.
    static boolean exists(long pid) {
        return ProcessHandle.of(pid).isPresent();
    }

    /// Whether the process is dead and merely not yet collected by its parent.
    static boolean isZombie(long pid) {
        String stat = read(pid, "stat");
        int end = stat.lastIndexOf(')');
        return end >= 0 && stat.startsWith(" Z", end + 1);
    }

    static List<String> commandLine(long pid) {
        if (Files.isDirectory(PROC.resolve("self"))) {
            return Stream.of(read(pid, "cmdline").split("\0")).filter(w -> !w.isBlank()).toList();
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .map(line -> List.of(line.split(" ")))
                .orElse(List.of());
    }

    /// The folder that the process stands in, where we may know it.
    static Optional<Path> workingFolder(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(of(pid).resolve("cwd")));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static String read(long pid, String name) {
        try {
            return new String(Files.readAllBytes(of(pid).resolve(name)), UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Path of(long pid) {
        return PROC.resolve(Long.toString(pid));
    }
}
