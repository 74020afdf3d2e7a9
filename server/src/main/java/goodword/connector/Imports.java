package goodword.connector;

import goodword.connector.Import.Refusal;
import goodword.conversion.HistoryJourney;
import goodword.conversion.OrderOutcome;
import goodword.conversion.Rooms;
import goodword.platform.job.JobName;
import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Order histories that shops hand in, taken in the background, a slice at a time. How far an
/// import is stands in the transaction of each batch, so whatever is killed goes on where it was
/// and doubles nothing. Thread-safe.
public final class Imports implements Work {
    public static final JobName TAKE_HISTORY = new JobName("take-history");

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
        UUID id = ImportSlice.idIn(key);
        Optional<Import> known = find(shop, id);
        if (known.isPresent() && !known.get().isOver()) {
            byte[] file = rooms.database().inShop(shop, () -> table.file(shop, id));
            take(shop, known.get(), file);
        }
    }

    private Import begun(ShopId shop, byte[] file) {
        UUID id = rooms.chance().nextId();
        table.insert(shop, id, file, file.length, rooms.clock().instant());
        Import begun = table.find(shop, id).orElseThrow();
        ImportSlice.enqueue(rooms.jobs(), TAKE_HISTORY, shop, begun);
        return begun;
    }

    private Reading<OrderHistory> open(byte[] file) {
        try {
            return OrderHistory.open(new ByteArrayInputStream(file), rooms.clock());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void take(ShopId shop, Import at, byte[] file) {
        if (!(open(file) instanceof Reading.Read<OrderHistory>(OrderHistory history))) {
            throw new IllegalStateException("a kept history has lost its header");
        }
        ImportSlice slice = new ImportSlice(rooms, book, TAKE_HISTORY, shop, at);
        HistoryBatches cut = new HistoryBatches(history);
        cut.skip(at.rowsRead());
        boolean whole =
                cut.each(
                        batch ->
                                slice.take(
                                        history.progress().bytesRead(), () -> step(shop, batch)));
        if (whole) {
            slice.done();
        }
    }

    private Import.Step step(ShopId shop, HistoryBatches.Batch batch) {
        List<OrderOutcome> outcomes =
                batch.orders().isEmpty() ? List.of() : journey.takeAll(shop, batch.orders());
        long known = outcomes.stream().filter(one -> one.changes().isEmpty()).count();
        List<Refusal> refused =
                batch.refused().stream()
                        .map(bad -> new Refusal(bad.line(), bad.field(), bad.code(), bad.why()))
                        .toList();
        return new Import.Step(batch.rows(), outcomes.size() - known, known, refused);
    }
}
