package goodword.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.platform.vault.Vault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;

/// The superuser's password: 256 random bits in a file that only its owner (and root) may read.
final class Password {
    private Password() {}

    static void create(Path file) throws IOException {
        String password = Vault.freshSecret();
        Files.deleteIfExists(file);
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            channel.write(US_ASCII.encode(password));
            channel.force(true);
        }
    }

    static String read(Path file) throws IOException {
        return Files.readString(file, US_ASCII).strip();
    }

    /// The password of another role, which follows from the superuser's.
    static String ofRole(String superuser, String role) {
        Vault vault = new Vault(superuser.getBytes(UTF_8));
        return HexFormat.of().formatHex(vault.keyOf("database.password", role));
    }

    static void refuseLost(Path file) {
        if (!Files.exists(file)) {
            throw new DatabaseStartFailure(
                    "The password of the database is gone: put the file %s back from a backup."
                            .formatted(file));
        }
    }
}
