package goodword.connector;

import goodword.conversion.Batches;
import goodword.order.OrderSnapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Cuts a history into batches of which each can be taken in one transaction. Used by one thread.
public final class HistoryBatches {
    private static final int SIZE = 500;

    private final Iterator<HistoryRow> rows;
    private final Batches gathering = new Batches(SIZE);
    private List<HistoryRow.Bad> refused = new ArrayList<>();
    private long counted;

    public HistoryBatches(OrderHistory history) {
        this.rows = history.iterator();
    }

    /// Some rows that stand together.
    ///
    /// @param rows how many they are, orders and refused ones
    public record Batch(List<OrderSnapshot> orders, List<HistoryRow.Bad> refused, long rows) {}

    /// Who takes batches.
    @FunctionalInterface
    public interface Taker {
        /// Takes a batch and says whether to go on.
        boolean take(Batch batch);
    }

    /// Passes over rows that were taken before.
    public void skip(long known) {
        for (long next = 0; next < known && rows.hasNext(); next++) {
            rows.next();
        }
    }

    /// Hands out batch after batch until there is none, or the taker has had enough. True when all
    /// were handed out.
    public boolean each(Taker taker) {
        while (rows.hasNext()) {
            HistoryRow row = rows.next();
            if (!hasRoomFor(row) && !taker.take(gathered())) {
                return false;
            }
            counted++;
            switch (row) {
                case HistoryRow.Order order -> gathering.add(order.snapshot());
                case HistoryRow.Bad bad -> refused.add(bad);
            }
        }
        return taker.take(gathered());
    }

    private boolean hasRoomFor(HistoryRow row) {
        return switch (row) {
            case HistoryRow.Order order -> gathering.accepts(order.snapshot());
            case HistoryRow.Bad bad -> refused.size() < SIZE;
        };
    }

    private Batch gathered() {
        Batch batch = new Batch(gathering.take(), List.copyOf(refused), counted);
        refused = new ArrayList<>();
        counted = 0;
        return batch;
    }
}
