package goodword.redirect;

import goodword.sharing.PackedOpenings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file that batches go through on their way to the database. A batch outlives this process
/// when {@link #append} returns, and the machine when {@link #force} does. Batches are read in
/// order, many at a time, and the file is cut to nothing when the last one is done; after a crash
/// in between all of them come once more, which changes nothing, because each click has its id.
/// Confined to one thread.
final class Spill implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spill.class);

    /// Says "Goodword clicks, form 1".
    private static final int MARK = 0x47574331;

    /// How much goes to the database at once.
    private static final int PORTION_BYTES = 500_000;

    /// From here on it is worth a moment's wait to cut the file.
    private static final long LONG_BYTES = 16_000_000;

    private static final int HEAD_BYTES = 4 * Integer.BYTES;

    private final FileChannel file;
    private final FileLock lock;
    private final long bytesMax;
    private long end;
    private long read;
    private long readNext;

    private Spill(FileChannel file, FileLock lock, long bytesMax) throws IOException {
        this.file = file;
        this.lock = lock;
        this.bytesMax = bytesMax;
        this.end = endOfWholeBatches();
        if (end < file.size()) {
            LOG.warn("{} bytes of a batch of clicks were cut off by a crash", file.size() - end);
            cut();
        }
    }

    /// @param bytesMax how large the file may grow
    /// @throws IOException when it cannot be written, or another program has it
    static Spill open(Path path, long bytesMax) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new IOException("another Goodword keeps its clicks in " + path);
            }
            return new Spill(file, lock, bytesMax);
        } catch (OverlappingFileLockException own) {
            file.close();
            throw new IOException("another Goodword keeps its clicks in " + path, own);
        } catch (IOException failed) {
            file.close();
            throw failed;
        }
    }

    /// Adds a batch. False when there is no room for it, and then nothing has changed.
    boolean append(PackedOpenings batch) {
        int length = batch.rows().length;
        if (end + HEAD_BYTES + length > bytesMax) {
            return false;
        }
        ByteBuffer record = ByteBuffer.allocate(HEAD_BYTES + length);
        record.putInt(MARK).putInt(length).putInt(batch.clicks()).putInt(checksum(batch.rows()));
        record.put(batch.rows()).flip();
        try {
            long at = end;
            while (record.hasRemaining()) {
                at += file.write(record, at);
            }
            end = at;
            return true;
        } catch (IOException failed) {
            LOG.error("Clicks cannot be written to the file: {}", failed.toString());
            cutQuietly();
            return false;
        }
    }

    /// Puts all batches onto the disk.
    void force() {
        try {
            file.force(false);
        } catch (IOException failed) {
            LOG.error("Clicks cannot be forced to the disk: {}", failed.toString());
        }
    }

    boolean isEmpty() {
        return read == end;
    }

    boolean isLong() {
        return end > LONG_BYTES;
    }

    /// The oldest batches that are not done, as one; null when there is none.
    @Nullable PackedOpenings next() throws IOException {
        int clicks = 0;
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        readNext = read;
        while (readNext < end && rows.size() < PORTION_BYTES) {
            PackedOpenings batch = batchAt(readNext);
            if (batch == null) {
                throw new IOException("the batch at " + readNext + " is damaged");
            }
            clicks += batch.clicks();
            rows.writeBytes(batch.rows());
            readNext += HEAD_BYTES + batch.rows().length;
        }
        return clicks == 0 ? null : new PackedOpenings(clicks, rows.toByteArray());
    }

    /// What {@link #next} gave last is in the database.
    void done() throws IOException {
        read = readNext;
        if (isEmpty()) {
            read = 0;
            readNext = 0;
            end = 0;
            file.truncate(0);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        file.close();
    }

    private long endOfWholeBatches() throws IOException {
        long at = 0;
        for (PackedOpenings batch = batchAt(at); batch != null; batch = batchAt(at)) {
            at += HEAD_BYTES + batch.rows().length;
        }
        return at;
    }

    private @Nullable PackedOpenings batchAt(long at) throws IOException {
        ByteBuffer head = bytesAt(at, HEAD_BYTES);
        if (head == null || head.getInt() != MARK) {
            return null;
        }
        int length = head.getInt();
        int clicks = head.getInt();
        int checksum = head.getInt();
        ByteBuffer rows = length < 0 ? null : bytesAt(at + HEAD_BYTES, length);
        return rows == null || checksum(rows.array()) != checksum
                ? null
                : new PackedOpenings(clicks, rows.array());
    }

    private @Nullable ByteBuffer bytesAt(long at, int length) throws IOException {
        if (at + length > file.size()) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                return null;
            }
        }
        return bytes.flip();
    }

    private static int checksum(byte[] rows) {
        CRC32C sum = new CRC32C();
        sum.update(rows);
        return (int) sum.getValue();
    }

    private void cutQuietly() {
        try {
            cut();
        } catch (IOException stillBroken) {
            LOG.error("The file of clicks cannot be cut back: {}", stillBroken.toString());
        }
    }

    private void cut() throws IOException {
        file.truncate(end);
        file.force(true);
    }
}
