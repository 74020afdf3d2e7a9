package goodword.connector;

import goodword.connector.Import.State;
import goodword.conversion.Rooms;
import goodword.platform.job.Job;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.tenancy.ShopId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Some batches of one import, so that one shop's long file does not keep everybody's jobs waiting.
/// How far the import is moves on in the transaction that takes a batch, and so does the job for
/// the next slice. Used by one thread.
public final class ImportSlice {
    private static final int BATCHES_MAX = 20;

    private final Rooms rooms;
    private final ImportBook book;
    private final JobName job;
    private final ShopId shop;
    private Import at;
    private int batches;

    public ImportSlice(Rooms rooms, ImportBook book, JobName job, ShopId shop, Import at) {
        this.rooms = rooms;
        this.book = book;
        this.job = job;
        this.shop = shop;
        this.at = at;
    }

    /// Has the next slice of an import taken. Joins the caller's transaction.
    public static void enqueue(Jobs jobs, JobName job, ShopId shop, Import at) {
        jobs.enqueue(new Job(job, shop, at.id() + "@" + at.rowsRead()));
    }

    /// The import that a job's key names.
    public static UUID idIn(String key) {
        return UUID.fromString(key.substring(0, key.indexOf('@')));
    }

    /// Takes a batch, and says whether this slice goes on.
    ///
    /// @param bytesNow of the file that were read by now
    /// @param batch what to do with its rows, inside the transaction that moves the import on
    public boolean take(long bytesNow, Supplier<Import.Step> batch) {
        batches++;
        boolean last = batches == BATCHES_MAX;
        Optional<Import> next =
                rooms.database()
                        .inShop(
                                shop,
                                () ->
                                        book.lock(shop, at)
                                                .map(known -> moved(known, bytesNow, batch)));
        next.ifPresentOrElse(moved -> at = moved, () -> end(State.STOPPED));
        return next.isPresent() && !last;
    }

    /// Notes that all was taken.
    public void done() {
        end(State.DONE);
    }

    private Import moved(Import known, long bytesNow, Supplier<Import.Step> batch) {
        Import next = book.advance(shop, known, batch.get(), bytesNow);
        if (batches == BATCHES_MAX) {
            enqueue(rooms.jobs(), job, shop, next);
        }
        return next;
    }

    private void end(State state) {
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            book.end(shop, at.id(), state, rooms.clock().instant());
                            return state;
                        });
    }
}
