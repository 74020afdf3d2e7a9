package goodword.bench;

import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The embedded server with its shipped settings and one database, in a folder that goes away with
/// it. Every commit is on disk, as in a shop.
final class BenchServer implements AutoCloseable {
    private static final String NAME = "bench";

    private final Path home;
    private final EmbeddedPostgres server;
    private final DatabaseAddress program;

    BenchServer() {
        try {
            this.home = Files.createTempDirectory("goodword-bench-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.server = EmbeddedPostgres.start(home, new ArrayList<String>()::add);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        this.program = Storage.open(server, NAME);
    }

    /// Where the program works, as the role that owns nothing.
    DatabaseAddress program() {
        return program;
    }

    int port() {
        return server.port();
    }

    String name() {
        return NAME;
    }

    /// A connection that row security does not hold, for filling and for counting.
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(NAME), server.superuser(), server.password());
    }

    /// Ends the server and removes its folder; a second call does nothing.
    @Override
    public synchronized void close() {
        if (!Files.exists(home)) {
            return;
        }
        server.close();
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
