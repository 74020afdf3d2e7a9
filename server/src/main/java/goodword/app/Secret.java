package goodword.app;

import goodword.platform.vault.Vault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/// The installation's secret: from `GOODWORD_SECRET`, else from a file that only its owner may
/// read, made at the first start. Without it the keys in the database mean nothing, so it belongs
/// in the backup, beside the database and not in it.
final class Secret {
    private static final int LETTERS_MIN = 32;

    private Secret() {}

    static Vault vault(Path home, Map<String, String> environment) throws IOException {
        String given = environment.get("GOODWORD_SECRET");
        String secret = given == null ? ofFile(home.resolve("secret")) : given.strip();
        if (secret.length() < LETTERS_MIN) {
            throw new UsageException(
                    given == null
                            ? home.resolve("secret") + " is damaged; put it back from a backup"
                            : "GOODWORD_SECRET needs at least 32 characters");
        }
        return new Vault(secret.getBytes(StandardCharsets.UTF_8));
    }

    /// The one that an installation already has: another one would open nothing of it.
    static Vault existing(Path home, Map<String, String> environment) throws IOException {
        if (!environment.containsKey("GOODWORD_SECRET") && !Files.exists(home.resolve("secret"))) {
            throw new UsageException(
                    "the installation's secret is missing: put its file at %s, or set"
                                    .formatted(home.resolve("secret"))
                            + " GOODWORD_SECRET");
        }
        return vault(home, environment);
    }

    private static String ofFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readString(file).strip();
    }

    /// Written whole under another name first, so that a crash leaves no half of it.
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("secret.new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(Vault.freshSecret().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // Somebody else made one in the meantime; theirs counts.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
