package goodword.connector;

import goodword.connector.Reading.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.OptionalLong;

/// The orders that a shop had before Goodword, read line by line from a CSV file: UTF-8 with a
/// header, plain or gzip, its columns described in `docs/order-history.md`. Lines that stand
/// together and differ in their refund alone are one order with several refunds.
///
/// A header that cannot be taken refuses the file: to the codes of [Reading] it adds
/// `unknown_column`, `duplicate_column` and `missing_column`. After it a bad line is named and the
/// next one is read; lines add `wrong_columns` and `not_utf8`. Three codes of the file as a whole
/// always come last, since nothing can be read after them: `cut_off` (it ends in the middle),
/// `damaged` (it cannot be unpacked) and `malformed` (its quotes make no sense).
///
/// Memory stays flat however long the file is. It is read once, by one thread; [#progress] may be
/// asked by any. A disk that fails throws an [IOException], also unchecked.
public final class OrderHistory implements Iterable<HistoryRow>, AutoCloseable {
    private final CsvText text;
    private final OptionalLong bytesTotal;
    private final Iterator<HistoryRow> rows;

    private OrderHistory(CsvText text, OptionalLong bytesTotal, InstantSource clock) {
        this.text = text;
        this.bytesTotal = bytesTotal;
        this.rows = new JoinedRefunds(new HistoryRows(text, clock));
    }

    /// How much of the file has been read, in its own bytes, as they are on the disk.
    ///
    /// @param bytesTotal empty for a stream, whose length nobody knows
    public record Progress(long bytesRead, OptionalLong bytesTotal) {}

    public static Reading<OrderHistory> open(Path file, InstantSource clock) throws IOException {
        OptionalLong bytesTotal = OptionalLong.of(Files.size(file));
        return open(Files.newInputStream(file), bytesTotal, clock);
    }

    /// Reads from a stream and closes it in the end.
    public static Reading<OrderHistory> open(InputStream stream, InstantSource clock)
            throws IOException {
        return open(stream, OptionalLong.empty(), clock);
    }

    /// The rows in the order of the file; every call continues where the last one stopped.
    @Override
    public Iterator<HistoryRow> iterator() {
        return rows;
    }

    public Progress progress() {
        return new Progress(text.bytesRead(), bytesTotal);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private static Reading<OrderHistory> open(
            InputStream stream, OptionalLong bytesTotal, InstantSource clock) throws IOException {
        CsvText text = new CsvText(stream, HistoryRows.SHAPE.separator());
        Reading<OrderHistory> history = Reading.of(() -> new OrderHistory(text, bytesTotal, clock));
        if (history instanceof Refused) {
            text.close();
        }
        return history;
    }
}
