package goodword.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.Migrations;
import goodword.platform.event.Relocation;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Puts a backup back: the schema that it was taken from, then every row in one transaction, then
/// the migrations that have come since.
final class Restoring {
    private static final String NOT_EMPTY =
            "The database is not empty. A backup is restored into a new one: choose another --data,"
                    + " or make an empty database.";

    private final DatabaseAddress owner;
    private final ContentsText text;
    private final Consumer<String> progress;

    Restoring(DatabaseAddress owner, ContentsText text, Consumer<String> progress) {
        this.owner = owner;
        this.text = text;
        this.progress = progress;
    }

    Contents restore(Path from) throws IOException {
        if (!Files.isRegularFile(from)) {
            throw new BackupFailure("There is no file " + from + ".");
        }
        try (ZipFile zip = new ZipFile(from.toFile())) {
            Contents contents = text.read(contentsOf(zip));
            makeSchema(contents);
            fill(zip, contents);
            Migrations.bring(owner);
            return contents;
        } catch (ZipException | EOFException cut) {
            throw new BackupFailure("This file is no whole backup: " + cut.getMessage(), cut);
        } catch (SQLException failed) {
            throw new BackupFailure("Nothing was restored: " + failed.getMessage(), failed);
        }
    }

    private static String contentsOf(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Writing.CONTENTS);
        if (entry == null) {
            throw new BackupFailure("This file is no backup of Goodword.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private void makeSchema(Contents contents) throws BackupFailure {
        if (!new HashSet<>(Migrations.known(owner)).containsAll(contents.schema())) {
            throw new BackupFailure(
                    "This backup was taken by Goodword %s, which is newer than this one."
                            .formatted(contents.stamp().program()));
        }
        List<String> applied = Migrations.applied(owner);
        if (applied.isEmpty()) {
            Migrations.bring(owner, contents.schema().getLast());
            applied = Migrations.applied(owner);
        }
        if (!applied.equals(contents.schema())) {
            throw new BackupFailure(NOT_EMPTY);
        }
    }

    private void fill(ZipFile zip, Contents contents) throws IOException, SQLException {
        try (Connection connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            CopyTable copies = new CopyTable(connection);
            copies.settleForms();
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<Shelf> shelves = new CatalogTable(sql).shelves();
            fill(zip, contents, copies, shelves);
            Relocation.settle(sql);
            for (Map.Entry<String, Long> sequence : contents.sequences().entrySet()) {
                copies.continueAfter(sequence.getKey(), sequence.getValue());
            }
            for (Shelf shelf : shelves) {
                copies.close(shelf);
            }
            connection.commit();
        }
    }

    private void fill(ZipFile zip, Contents contents, CopyTable copies, List<Shelf> shelves)
            throws IOException, SQLException {
        Map<String, Piece> pieces =
                contents.pieces().stream().collect(Collectors.toMap(Piece::table, piece -> piece));
        for (Shelf shelf : shelves) {
            copies.open(shelf);
            if (!copies.isEmpty(shelf)) {
                throw new BackupFailure(NOT_EMPTY);
            }
        }
        for (Shelf shelf : shelves) {
            Piece piece = pieces.remove(shelf.name());
            if (piece == null) {
                throw ContentsText.altered();
            }
            fill(zip, piece, copies, new Shelf(shelf.name(), piece.columns(), false));
        }
        if (!pieces.isEmpty()) {
            throw ContentsText.altered();
        }
    }

    private void fill(ZipFile zip, Piece piece, CopyTable copies, Shelf shelf)
            throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(piece.entry());
        if (entry == null) {
            throw ContentsText.altered();
        }
        try (DigestInputStream in =
                new DigestInputStream(
                        new BufferedInputStream(zip.getInputStream(entry)), Digests.sha256())) {
            long rows = copies.in(shelf, in);
            String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (rows != piece.rows() || !digest.equals(piece.sha256())) {
                throw ContentsText.altered();
            }
            if (rows > 0) {
                progress.accept("  %s: %,d rows".formatted(shelf.name(), rows));
            }
        }
    }
}
