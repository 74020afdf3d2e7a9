package goodword.connector.calls;

import goodword.connector.Import;
import goodword.connector.Import.State;
import goodword.connector.ImportBook;
import goodword.connector.OrderPage.Since;
import goodword.connector.calls.PullTable.Pull;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.Connections;
import goodword.connector.inbox.NewsIntake;
import goodword.conversion.Rooms;
import goodword.platform.job.Job;
import goodword.platform.job.JobName;
import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads all orders that a store has, the oldest change first, a page at a time. What was placed
/// before the store was connected is history and credits nobody; what came after is taken as from
/// any message. How far it is stands in the transaction of each page, so whatever is killed goes on
/// where it was and doubles nothing. Thread-safe.
public final class StorePulls implements Work {
    public static final JobName NAME = new JobName("read-store-history");

    private final Rooms rooms;
    private final Reach reach;
    private final ImportBook book;
    private final PullTable table;
    private final PullSlice.Ways ways;

    public StorePulls(Rooms rooms, Reach reach, Connections connections, NewsIntake intake) {
        this.rooms = rooms;
        this.reach = reach;
        this.book = new ImportBook(rooms.database());
        this.table = new PullTable(rooms.database().sql());
        this.ways = new PullSlice.Ways(rooms, reach, connections, intake, this::enqueue);
    }

    /// Has a store's orders read. One that is under way is told as it is, one that was stopped goes
    /// on where it was, and after one that is done all is read again. Empty where the store cannot
    /// be asked.
    public Optional<Import> begin(ShopId shop, ConnectionId connection) {
        return reach.to(shop)
                .filter(line -> line.connection().equals(connection))
                .map(_ -> rooms.database().inShop(shop, () -> begun(shop, connection)));
    }

    /// How far every import of a shop is, those of files as well.
    public ImportBook book() {
        return book;
    }

    /// Has those go on that waited for their store.
    public void wake(ShopId shop) {
        Instant now = rooms.clock().instant();
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            table.due(shop, now).forEach(id -> enqueue(shop, id));
                            return shop;
                        });
    }

    /// @param key the import's id and the number of the slice
    @Override
    public void run(ShopId shop, String key) {
        UUID id = UUID.fromString(key.substring(0, key.indexOf('@')));
        int slice = Integer.parseInt(key.substring(key.indexOf('@') + 1));
        Optional<Pull> pull = rooms.database().inShop(shop, () -> table.find(shop, id));
        Optional<Import> known = book.find(shop, id);
        if (pull.filter(one -> one.slice() == slice).isPresent()
                && known.filter(one -> !one.isOver()).isPresent()) {
            new PullSlice(ways, shop, pull.get(), known.get()).read();
        }
    }

    private Import begun(ShopId shop, ConnectionId connection) {
        Optional<Import> last = table.latest(shop, connection).flatMap(id -> book.find(shop, id));
        if (last.filter(one -> one.state() == State.STOPPED).isPresent()) {
            UUID id = last.get().id();
            book.resume(shop, id);
            enqueue(shop, id);
            return book.find(shop, id).orElseThrow();
        }
        return last.filter(one -> !one.isOver()).orElseGet(() -> fresh(shop, connection));
    }

    private Import fresh(ShopId shop, ConnectionId connection) {
        UUID id = rooms.chance().nextId();
        book.open(shop, id, 0, rooms.clock().instant());
        table.insert(shop, new Pull(id, connection, Since.of(Instant.EPOCH), Set.of(), 0));
        enqueue(shop, id);
        return book.find(shop, id).orElseThrow();
    }

    private void enqueue(ShopId shop, UUID id) {
        rooms.jobs().enqueue(new Job(NAME, shop, id + "@" + table.next(shop, id)));
    }
}
