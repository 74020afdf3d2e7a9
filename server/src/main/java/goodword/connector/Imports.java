package goodword.connector;

import goodword.connector.Import.Refusal;
import goodword.connector.Import.State;
import goodword.conversion.HistoryJourney;
import goodword.conversion.OrderOutcome;
import goodword.conversion.Rooms;
import goodword.platform.database.RaceLost;
import goodword.platform.job.Job;
import goodword.platform.job.JobName;
import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Order histories that shops hand in, taken in the background, a slice at a time. How far an
/// import is stands in the transaction of each batch, so whatever is killed goes on where it was
/// and doubles nothing. Thread-safe.
public final class Imports implements Work {
    public static final JobName TAKE_HISTORY = new JobName("take-history");

    /// So that one shop's long history does not keep everybody's jobs waiting.
    private static final int BATCHES_A_SLICE = 20;

    private final Rooms rooms;
    private final HistoryJourney journey;
    private final ImportTable table;
    private final ImportBook book;

    public Imports(Rooms rooms, HistoryJourney journey) {
        this.rooms = rooms;
        this.journey = journey;
        this.table = new ImportTable(rooms.database().sql());
        this.book = new ImportBook(rooms.database());
    }

    /// All imports of a shop, those from its store as well.
    public ImportBook book() {
        return book;
    }

    /// Keeps a file whose header can be taken, and has it worked off.
    public Reading<Import> begin(ShopId shop, byte[] file) {
        return switch (open(file)) {
            case Reading.Refused<OrderHistory>(String field, String code, String why) ->
                    new Reading.Refused<>(field, code, why);
            case Reading.Read<OrderHistory> _ ->
                    new Reading.Read<>(rooms.database().inShop(shop, () -> begun(shop, file)));
        };
    }

    public Optional<Import> find(ShopId shop, UUID id) {
        return rooms.database().inShop(shop, () -> table.find(shop, id));
    }

    /// Has an import end after the batch that is under way. What was taken stays.
    public Optional<Import> stop(ShopId shop, UUID id) {
        return book.stop(shop, id);
    }

    /// @param key the import's id and how far it was when the slice was enqueued
    @Override
    public void run(ShopId shop, String key) {
        UUID id = UUID.fromString(key.substring(0, key.indexOf('@')));
        Optional<Import> known = find(shop, id);
        if (known.isPresent() && !known.get().state().hasEnded()) {
            byte[] file = rooms.database().inShop(shop, () -> table.file(shop, id));
            new Slice(shop, known.get()).take(file);
        }
    }

    private Import begun(ShopId shop, byte[] file) {
        UUID id = rooms.chance().nextId();
        table.insert(shop, id, file, rooms.clock().instant());
        enqueue(shop, id, 0);
        return table.find(shop, id).orElseThrow();
    }

    private void enqueue(ShopId shop, UUID id, long rowsRead) {
        rooms.jobs().enqueue(new Job(TAKE_HISTORY, shop, id + "@" + rowsRead));
    }

    private Reading<OrderHistory> open(byte[] file) {
        try {
            return OrderHistory.open(new ByteArrayInputStream(file), rooms.clock());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Some batches of one import.
    private final class Slice {
        private final ShopId shop;
        private Import at;
        private int batches;

        Slice(ShopId shop, Import at) {
            this.shop = shop;
            this.at = at;
        }

        void take(byte[] file) {
            if (!(open(file) instanceof Reading.Read<OrderHistory>(OrderHistory history))) {
                throw new IllegalStateException("a kept history has lost its header");
            }
            HistoryBatches cut = new HistoryBatches(history);
            cut.skip(at.rowsRead());
            boolean whole = cut.each(batch -> take(batch, history.progress().bytesRead()));
            if (whole) {
                end(State.DONE);
            }
        }

        /// Whether this slice goes on.
        private boolean take(HistoryBatches.Batch batch, long bytesRead) {
            batches++;
            boolean slicePaused = batches == BATCHES_A_SLICE;
            Optional<Import> next =
                    rooms.database().inShop(shop, () -> taken(batch, bytesRead, slicePaused));
            if (next.isEmpty()) {
                end(State.STOPPED);
                return false;
            }
            at = next.get();
            return !slicePaused;
        }

        private Optional<Import> taken(
                HistoryBatches.Batch batch, long bytesRead, boolean slicePaused) {
            if (!table.lock(shop, at.id())) {
                return Optional.empty();
            }
            if (table.find(shop, at.id()).orElseThrow().rowsRead() != at.rowsRead()) {
                throw new RaceLost("another replica took the slice");
            }
            List<OrderOutcome> outcomes =
                    batch.orders().isEmpty() ? List.of() : journey.takeAll(shop, batch.orders());
            Import next = book.advance(shop, at, step(batch, outcomes), bytesRead);
            if (slicePaused) {
                enqueue(shop, at.id(), next.rowsRead());
            }
            return Optional.of(next);
        }

        private static Import.Step step(HistoryBatches.Batch batch, List<OrderOutcome> outcomes) {
            long known = outcomes.stream().filter(one -> one.changes().isEmpty()).count();
            List<Refusal> refused =
                    batch.refused().stream()
                            .map(bad -> new Refusal(bad.line(), bad.field(), bad.code(), bad.why()))
                            .toList();
            return new Import.Step(batch.rows(), outcomes.size() - known, known, refused);
        }

        private void end(State state) {
            Instant now = rooms.clock().instant();
            rooms.database()
                    .inShop(
                            shop,
                            () -> {
                                table.end(shop, at.id(), state, now);
                                return state;
                            });
        }
    }
}
