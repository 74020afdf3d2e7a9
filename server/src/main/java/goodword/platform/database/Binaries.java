package goodword.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// PostgreSQL's programs, unpacked once per version from the class path into a cache that all data
/// folders of a user share; inside the data folder where no cache may be written.
record Binaries(Path folder) {
    /// A file lock keeps other processes out, this one the other threads of our own.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    static Binaries unpacked(Home home, Consumer<String> progress) throws IOException {
        URL archive = archive();
        try {
            return unpacked(archive, userCache(), progress);
        } catch (IOException closed) {
            return unpacked(archive, home.path().resolve("programs"), progress);
        }
    }

    static Binaries unpacked(URL archive, Path cache, Consumer<String> progress)
            throws IOException {
        Path folder = cache.resolve("postgresql-" + Cluster.MAJOR + "-" + fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            ONE_AT_A_TIME.lock();
            try {
                unpackAlone(archive, folder, progress);
            } finally {
                ONE_AT_A_TIME.unlock();
            }
        }
        return new Binaries(folder);
    }

    /// What is unpacked on this kind of machine.
    static URL archive() {
        String name = "/postgres-%s-%s.txz".formatted(system(), processor());
        URL archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw new DatabaseStartFailure(
                    ("This Goodword carries no PostgreSQL for this kind of machine (%s is "
                                    + "missing); point it at a PostgreSQL of your own instead.")
                            .formatted(name));
        }
        return archive;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpackAlone(URL archive, Path folder, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(folder.getParent());
        Path lock = folder.resolveSibling("lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                progress.accept("Unpacking PostgreSQL into " + folder + " (once)");
                Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                Tree.delete(unfinished);
                try (InputStream txz = archive.openStream()) {
                    Archive.unpack(txz, unfinished);
                }
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static Path userCache() {
        if (Account.own().isRoot()) {
            return Path.of("/var/cache/goodword");
        }
        return Path.of(System.getProperty("user.home", "/"), ".cache", "goodword");
    }

    /// Tells one build of PostgreSQL from another without reading it.
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long mark =
                connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getCrc()
                        : connection.getContentLengthLong();
        return Long.toHexString(mark);
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        boolean isArm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch", ""));
        // The one archive for macOS holds both.
        return isArm && !"darwin".equals(system()) ? "arm_64" : "x86_64";
    }
}
