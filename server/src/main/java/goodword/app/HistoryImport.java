package goodword.app;

import goodword.connector.HistoryBatches;
import goodword.connector.HistoryRow;
import goodword.connector.OrderHistory;
import goodword.connector.Reading;
import goodword.conversion.Batches;
import goodword.order.OrderSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Takes a shop's orders from a file through a journey, in batches. Whatever stops it, it can be
/// run again: an order that is known already changes nothing. Used by one thread.
final class HistoryImport {
    private static final int BATCH = 500;
    private static final int COMPLAINTS_MAX = 100;

    private final Consumer<List<OrderSnapshot>> journey;

    /// @param journey takes one batch in one transaction
    HistoryImport(Consumer<List<OrderSnapshot>> journey) {
        this.journey = journey;
    }

    /// What an import came to.
    ///
    /// @param complaints the first hundred lines that could not be taken, in words
    record Outcome(long orders, long badLines, List<String> complaints) {}

    /// Takes every row, and tells after each batch how far it is.
    Outcome take(OrderHistory history, Consumer<OrderHistory.Progress> progress) {
        List<String> complaints = new ArrayList<>();
        LongAdder orders = new LongAdder();
        LongAdder badLines = new LongAdder();
        new HistoryBatches(history)
                .each(
                        batch -> {
                            send(batch.orders());
                            orders.add(batch.orders().size());
                            badLines.add(batch.refused().size());
                            batch.refused().stream()
                                    .limit(COMPLAINTS_MAX - complaints.size())
                                    .map(HistoryImport::inWords)
                                    .forEach(complaints::add);
                            progress.accept(history.progress());
                            return true;
                        });
        return new Outcome(orders.sum(), badLines.sum(), complaints);
    }

    /// Takes snapshots that were read before.
    void takeAll(List<OrderSnapshot> snapshots, DoubleConsumer progress) {
        Batches batches = new Batches(BATCH);
        int taken = 0;
        for (OrderSnapshot snapshot : snapshots) {
            if (!batches.accepts(snapshot)) {
                send(batches.take());
                progress.accept((double) taken / snapshots.size());
            }
            batches.add(snapshot);
            taken++;
        }
        send(batches.take());
        progress.accept(1);
    }

    /// Opens a history or says in words why it cannot be read.
    static OrderHistory opened(Reading<OrderHistory> reading) {
        return switch (reading) {
            case Reading.Read<OrderHistory> read -> read.value();
            case Reading.Refused<OrderHistory> refused ->
                    throw new UsageException(
                            "the header line: "
                                    + refused.field()
                                    + " ("
                                    + refused.code()
                                    + "): "
                                    + refused.why());
        };
    }

    private void send(List<OrderSnapshot> batch) {
        if (!batch.isEmpty()) {
            journey.accept(batch);
        }
    }

    private static String inWords(HistoryRow.Bad bad) {
        String field = bad.field().isEmpty() ? "" : ", " + bad.field();
        return "line %d%s (%s): %s".formatted(bad.line(), field, bad.code(), bad.why());
    }
}
