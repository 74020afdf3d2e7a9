package goodword.platform.backup;

import goodword.platform.vault.Vault;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The list of contents as it stands in the file: a line for each thing, its parts set off by tabs,
/// and at the end a signature that only this installation's secret can make.
final class ContentsText {
    private static final String FIRST = "goodword-backup\t1";
    private static final String SIGNATURE = "signature\t";

    private final Vault vault;

    ContentsText(Vault vault) {
        this.vault = vault;
    }

    /// What a backup bears of the secret that its sealed values need.
    String secretMark() {
        return HexFormat.of().formatHex(vault.keyOf("backup.secret", "mark"));
    }

    String write(Contents contents) {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST);
        lines.add("taken\t" + contents.stamp().takenAt());
        lines.add("program\t" + contents.stamp().program());
        lines.add("schema\t" + String.join("\t", contents.schema()));
        lines.add("secret\t" + contents.secretMark());
        for (Piece piece : contents.pieces()) {
            lines.add(
                    "table\t%s\t%d\t%s\t%s"
                            .formatted(
                                    piece.table(),
                                    piece.rows(),
                                    piece.sha256(),
                                    String.join("\t", piece.columns())));
        }
        new TreeMap<>(contents.sequences())
                .forEach((name, last) -> lines.add("sequence\t" + name + "\t" + last));
        String text = String.join("\n", lines) + "\n";
        return text + SIGNATURE + signature(text) + "\n";
    }

    /// Reads only what this installation has written.
    Contents read(String text) throws BackupFailure {
        int end = text.lastIndexOf(SIGNATURE);
        if (!text.startsWith(FIRST + "\n") || end < 0) {
            throw new BackupFailure("This file is no backup of Goodword that this version reads.");
        }
        String signed = text.substring(0, end);
        try {
            Contents contents = parsed(signed);
            if (!contents.secretMark().equals(secretMark())) {
                throw new BackupFailure(
                        "This backup belongs to another secret, without which its keys and sealed"
                                + " values mean nothing. Put that installation's file `secret` into"
                                + " the data folder, or its text into GOODWORD_SECRET.");
            }
            if (!text.substring(end).equals(SIGNATURE + signature(signed) + "\n")) {
                throw altered();
            }
            return contents;
        } catch (IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException unreadable) {
            throw altered();
        }
    }

    static BackupFailure altered() {
        return new BackupFailure("This backup is damaged or was altered; nothing was restored.");
    }

    private static Contents parsed(String text) {
        Stamp stamp = new Stamp("", Instant.EPOCH);
        List<String> schema = List.of();
        String mark = "";
        List<Piece> pieces = new ArrayList<>();
        Map<String, Long> sequences = new TreeMap<>();
        for (String line : text.lines().skip(1).toList()) {
            List<String> parts = Arrays.asList(line.split("\t", -1));
            String value = parts.get(1);
            switch (parts.getFirst()) {
                case "taken" -> stamp = new Stamp(stamp.program(), Instant.parse(value));
                case "program" -> stamp = new Stamp(value, stamp.takenAt());
                case "schema" -> schema = parts.subList(1, parts.size());
                case "secret" -> mark = value;
                case "table" ->
                        pieces.add(
                                new Piece(
                                        value,
                                        parts.subList(4, parts.size()),
                                        Long.parseLong(parts.get(2)),
                                        parts.get(3)));
                case "sequence" -> sequences.put(value, Long.valueOf(parts.get(2)));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Contents(stamp, schema, mark, pieces, sequences);
    }

    private String signature(String text) {
        return HexFormat.of().formatHex(vault.keyOf("backup.contents", text));
    }
}
