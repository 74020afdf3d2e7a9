package goodword.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// What PostgreSQL writes: one file of some 8 MiB and the one before it. The server itself appends
/// to the file, so it does not depend on us to keep reading.
final class ServerLog {
    private static final long BYTES_MAX = 8 << 20;

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    ProcessBuilder.Redirect appending() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /// Makes the file when it is missing and sets a full one aside. The running server keeps its
    /// place: it appends, so what follows lands at the new beginning.
    void trim() throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            if (channel.size() > BYTES_MAX) {
                Path aside = file.resolveSibling(file.getFileName() + ".1");
                Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
                channel.truncate(0);
            }
        }
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    /// What has been written since the file had this length.
    String since(long bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int start = (int) Math.min(bytes, all.length);
        return new String(all, start, all.length - start, UTF_8).strip();
    }
}
