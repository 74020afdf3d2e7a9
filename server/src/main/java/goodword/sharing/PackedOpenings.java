package goodword.sharing;

import goodword.platform.clock.Chance;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A batch of openings as the database takes it in one go: the rows of PostgreSQL's binary COPY
/// (PostgreSQL's manual, "COPY", Binary Format), without header and trailer. Each click got its id
/// when the batch was packed, so that a batch which is stored twice counts once.
///
/// @param clicks how many rows there are
public record PackedOpenings(int clicks, byte[] rows) {
    private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;
    private static final int COLUMNS = 6;
    private static final long CHANCE_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// Packs openings in the order given. The ids are UUIDs of version 7 that share their time and
    /// count on from one random number: one draw for a batch.
    public static PackedOpenings of(List<Opening> openings, Chance chance) {
        UUID first = chance.nextId();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(openings.size() * 96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            long low = first.getLeastSignificantBits();
            for (Opening opening : openings) {
                write(out, opening, first.getMostSignificantBits(), low & CHANCE_BITS | VARIANT);
                low++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PackedOpenings(openings.size(), bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Opening opening, long high, long low)
            throws IOException {
        out.writeShort(COLUMNS);
        writeId(out, opening.shop().value());
        out.writeInt(Long.BYTES * 2);
        out.writeLong(high);
        out.writeLong(low);
        writeBytes(out, opening.codeKey().getBytes(StandardCharsets.UTF_8));
        if (opening.visitorKey() == null) {
            out.writeInt(-1);
        } else {
            writeBytes(out, opening.visitorKey());
        }
        out.writeInt(1);
        out.writeByte(opening.human() ? 1 : 0);
        out.writeInt(Long.BYTES);
        out.writeLong(micros(opening.at()));
    }

    private static void writeId(DataOutputStream out, UUID id) throws IOException {
        out.writeInt(Long.BYTES * 2);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long micros(Instant instant) {
        long seconds = instant.getEpochSecond() - POSTGRES_EPOCH_SECONDS;
        return seconds * 1_000_000 + instant.getNano() / 1_000;
    }
}
