package goodword.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the server writes into `postmaster.pid`: its process id on line 1, its state on line 8.
record PidFile(long pid, String state) {
    private static final int STATE_LINE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// The file's content, or nothing while it is missing or not yet written.
    static Optional<PidFile> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(in(data));
            if (lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,18}")) {
                return Optional.empty();
            }
            String state = lines.size() > STATE_LINE ? lines.get(STATE_LINE).strip() : "";
            return Optional.of(new PidFile(Long.parseLong(lines.getFirst()), state));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    boolean isReady() {
        return state.equals("ready");
    }
}
