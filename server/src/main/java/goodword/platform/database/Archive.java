package goodword.platform.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/// Unpacks a `.txz`: an xz-compressed tar of folders, files and links. Everything stays inside the
/// target folder and is readable by everybody, whatever the umask.
final class Archive {
    private static final Set<PosixFilePermission> RUN =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READ =
            PosixFilePermissions.fromString("rw-r--r--");

    private final InputStream tar;
    private final Path target;

    private Archive(InputStream tar, Path target) {
        this.tar = tar;
        this.target = target;
    }

    static void unpack(InputStream txz, Path target) throws IOException {
        try (InputStream tar = new XZInputStream(txz)) {
            new Archive(tar, target).unpackAll();
        }
        flushToDisk(target);
    }

    private void unpackAll() throws IOException {
        folder(target);
        for (Optional<TarEntry> entry = TarEntry.next(tar);
                entry.isPresent();
                entry = TarEntry.next(tar)) {
            unpack(entry.get());
            tar.skipNBytes(entry.get().content().paddingBytes());
        }
    }

    private void unpack(TarEntry entry) throws IOException {
        switch (entry.content().type()) {
            case '5' -> folder(inside(entry.name()));
            case '0', '\0' -> file(entry);
            case '1' -> Files.createLink(newPlace(entry.name()), inside(entry.link()));
            case '2' -> symbolicLink(entry);
            // Remarks such as finer times; nothing to unpack.
            case 'g', 'x' -> tar.skipNBytes(entry.content().bytes());
            default -> throw new IOException("Unexpected kind of entry: " + entry);
        }
    }

    private void file(TarEntry entry) throws IOException {
        Path place = newPlace(entry.name());
        try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
            long bytes = new Portion(tar, entry.content().bytes()).transferTo(out);
            if (bytes != entry.content().bytes()) {
                throw new IOException("The archive ends inside " + entry.name());
            }
        }
        Files.setPosixFilePermissions(place, entry.isExecutable() ? RUN : READ);
    }

    private void symbolicLink(TarEntry entry) throws IOException {
        Path place = newPlace(entry.name());
        Path end = place.resolveSibling(entry.link()).normalize();
        if (!end.startsWith(target)) {
            throw new IOException("A link leads out of the archive: " + entry);
        }
        Files.createSymbolicLink(place, Path.of(entry.link()));
    }

    private Path newPlace(String name) throws IOException {
        Path place = inside(name);
        Path parent = place.getParent();
        if (parent != null) {
            folder(parent);
        }
        return place;
    }

    private Path inside(String name) throws IOException {
        Path place = target.resolve(name).normalize();
        if (!place.startsWith(target)) {
            throw new IOException("An entry leads out of the archive: " + name);
        }
        return place;
    }

    private static void folder(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(place);
            Files.setPosixFilePermissions(place, RUN);
        }
    }

    /// After a power cut a program must be there whole or not at all.
    private static void flushToDisk(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : (Iterable<Path>) files.filter(Archive::isFile)::iterator) {
                try (FileChannel channel = FileChannel.open(file)) {
                    channel.force(true);
                }
            }
        }
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// The next bytes of a longer stream, ending where one file ends.
    private static final class Portion extends FilterInputStream {
        private long left;

        Portion(InputStream whole, long bytes) {
            super(whole);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
