package goodword.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.Migrations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Writes a backup: every table out of one snapshot.
final class Writing {
    static final String CONTENTS = "contents.txt";

    private final DatabaseAddress owner;
    private final ContentsText text;
    private final Consumer<String> progress;

    Writing(DatabaseAddress owner, ContentsText text, Consumer<String> progress) {
        this.owner = owner;
        this.text = text;
        this.progress = progress;
    }

    Contents write(Path to, Stamp stamp) throws IOException {
        if (Files.exists(to)) {
            throw new BackupFailure(to + " is there already; give the backup another name.");
        }
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            Contents contents = writeAll(unfinished, stamp);
            Files.move(unfinished, to);
            return contents;
        } catch (SQLException failed) {
            throw new BackupFailure("The database could not be read: " + failed, failed);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Contents writeAll(Path file, Stamp stamp) throws IOException, SQLException {
        Files.deleteIfExists(file);
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                ZipOutputStream zip =
                        new ZipOutputStream(
                                new BufferedOutputStream(Channels.newOutputStream(channel)));
                Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            zip.setLevel(Deflater.BEST_SPEED);
            Contents contents = writeAll(connection, zip, stamp);
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(text.write(contents).getBytes(UTF_8));
            zip.finish();
            zip.flush();
            channel.force(true);
            return contents;
        }
    }

    /// The first statement of the transaction takes the snapshot that all others see.
    private Contents writeAll(Connection connection, ZipOutputStream zip, Stamp stamp)
            throws IOException, SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        CatalogTable catalog =
                new CatalogTable(
                        JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        CopyTable copies = new CopyTable(connection);
        copies.settleForms();
        List<UUID> shops = catalog.shops();
        List<Piece> pieces = new ArrayList<>();
        for (Shelf shelf : catalog.shelves()) {
            pieces.add(write(copies, shelf, shops, zip));
        }
        // Read last, they are never behind the rows. Sequences stand outside snapshots.
        Contents contents =
                new Contents(
                        stamp,
                        Migrations.applied(owner),
                        text.secretMark(),
                        pieces,
                        catalog.sequences());
        connection.rollback();
        return contents;
    }

    private Piece write(CopyTable copies, Shelf shelf, List<UUID> shops, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new Piece(shelf.name(), List.of(), 0, "").entry()));
        DigestOutputStream counted = new DigestOutputStream(new Unclosed(zip), Digests.sha256());
        long rows = copies.out(shelf, shops, counted);
        zip.closeEntry();
        if (rows > 0) {
            progress.accept("  %s: %,d rows".formatted(shelf.name(), rows));
        }
        String digest = HexFormat.of().formatHex(counted.getMessageDigest().digest());
        return new Piece(shelf.name(), shelf.columns(), rows, digest);
    }

    /// Whoever writes one entry does not close the file.
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
