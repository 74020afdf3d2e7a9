package goodword.connector;

import goodword.connector.Import.Refusal;
import goodword.platform.database.Database;
import goodword.platform.database.RaceLost;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where it stands how far each import of a shop is, whoever takes it. Those who take one move it
/// on in the transaction that takes its rows. Thread-safe.
public final class ImportBook {
    /// How many rows that could not be taken are kept of one import; all are counted.
    public static final int REFUSALS_KEPT = 100_000;

    private static final int NEWEST = 50;

    private final Database database;
    private final ImportTable table;
    private final RefusalTable refusals;

    public ImportBook(Database database) {
        this.database = database;
        this.table = new ImportTable(database.sql());
        this.refusals = new RefusalTable(database.sql());
    }

    public Optional<Import> find(ShopId shop, UUID id) {
        return database.inShop(shop, () -> table.find(shop, id));
    }

    /// The newest fifty, the newest first.
    public List<Import> newest(ShopId shop) {
        return database.inShop(
                shop,
                () ->
                        table.newest(shop, NEWEST).stream()
                                .flatMap(id -> table.find(shop, id).stream())
                                .toList());
    }

    /// The rows that could not be taken, from a position on.
    public List<Refusal> refusals(ShopId shop, UUID id, long from, int limit) {
        return database.inShop(shop, () -> refusals.page(shop, id, from, limit));
    }

    /// Has an import end after what is under way. What was taken stays.
    public Optional<Import> stop(ShopId shop, UUID id) {
        return database.inShop(
                shop,
                () -> {
                    Optional<Import> known = table.find(shop, id);
                    known.filter(one -> !one.isOver()).ifPresent(one -> table.wantStop(shop, id));
                    return known;
                });
    }

    /// Opens one whose rows are kept elsewhere. Joins the caller's transaction.
    ///
    /// @param bytesTotal how much there is; 0 where nobody knows
    public void open(ShopId shop, UUID id, long bytesTotal, Instant now) {
        table.insert(shop, id, new byte[0], bytesTotal, now);
    }

    /// Has one go on that was stopped. Joins the caller's transaction.
    public void resume(ShopId shop, UUID id) {
        table.resume(shop, id);
    }

    /// Locks an import as it was seen last; empty when it has ended or somebody wants it to. Joins
    /// the caller's transaction, which is lost when somebody else moved it on.
    public Optional<Import> lock(ShopId shop, Import seen) {
        if (!table.lock(shop, seen.id())) {
            return Optional.empty();
        }
        Import known = table.find(shop, seen.id()).orElseThrow();
        if (known.rowsRead() != seen.rowsRead()) {
            throw new RaceLost("another replica took these rows");
        }
        return Optional.of(known);
    }

    /// Notes what came of more rows. Joins the caller's transaction.
    ///
    /// @param bytesNow of its file that were read by now
    public Import advance(ShopId shop, Import from, Import.Step step, long bytesNow) {
        Import next = from.after(step, bytesNow);
        long room = Math.max(0, REFUSALS_KEPT - from.rowsRefused());
        List<Refusal> kept = step.refused().stream().limit(room).toList();
        if (!kept.isEmpty()) {
            refusals.insert(shop, from.id(), from.rowsRefused(), kept);
        }
        table.advance(shop, next);
        return next;
    }

    /// Notes that it is over. Joins the caller's transaction.
    public void end(ShopId shop, UUID id, Import.State state, Instant now) {
        table.end(shop, id, state, now);
    }
}
