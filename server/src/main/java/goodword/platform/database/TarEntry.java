package goodword.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// One header of a tar stream, as POSIX ustar lays out its 512 bytes.
record TarEntry(String name, long mode, Content content, String link) {
    static final int BLOCK_BYTES = 512;

    /// What follows the header.
    record Content(char type, long bytes) {
        long paddingBytes() {
            return (BLOCK_BYTES - bytes % BLOCK_BYTES) % BLOCK_BYTES;
        }
    }

    /// The next entry, or nothing at the end of the archive.
    static Optional<TarEntry> next(InputStream tar) throws IOException {
        byte[] header = tar.readNBytes(BLOCK_BYTES);
        if (header.length == 0 || header[0] == 0) {
            return Optional.empty();
        }
        if (header.length < BLOCK_BYTES) {
            throw new IOException("The archive ends inside a header");
        }
        Content content = new Content((char) header[156], octal(header, 124, 12));
        String prefix = text(header, 345, 155);
        boolean hasPrefix = header[262] == '\0' && !prefix.isEmpty();
        String name = text(header, 0, 100);
        return Optional.of(
                new TarEntry(
                        hasPrefix ? prefix + "/" + name : name,
                        octal(header, 100, 8),
                        content,
                        text(header, 157, 100)));
    }

    boolean isExecutable() {
        return (mode & 0111) != 0;
    }

    private static String text(byte[] header, int start, int bytes) {
        int length = 0;
        while (length < bytes && header[start + length] != 0) {
            length++;
        }
        return new String(header, start, length, UTF_8);
    }

    private static long octal(byte[] header, int start, int bytes) throws IOException {
        String digits = text(header, start, bytes).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException broken) {
            throw new IOException("Not a tar header: " + digits, broken);
        }
    }
}
