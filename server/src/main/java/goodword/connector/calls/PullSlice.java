package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Asked.Later;
import goodword.connector.Asked.Told;
import goodword.connector.Import;
import goodword.connector.Import.Refusal;
import goodword.connector.Import.State;
import goodword.connector.ImportBook;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.calls.PullTable.Pull;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.Connections;
import goodword.connector.inbox.NewsIntake;
import goodword.conversion.Rooms;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Some pages of one store's history, read by one job. Used by one thread.
final class PullSlice {
    /// So that one shop's long history does not keep everybody's jobs waiting.
    private static final int PAGES_MAX = 50;

    private static final Logger LOG = LoggerFactory.getLogger(PullSlice.class);

    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private final Ways ways;
    private final ShopId shop;
    private final Pull pull;
    private final ImportBook book;
    private final PullTable table;
    private final PulledOrders pulled;
    private final Instant connectedAt;
    private Import at;
    private Since since;
    private Set<String> before;

    /// What it goes by.
    ///
    /// @param again enqueues the next slice of an import
    record Ways(
            Rooms rooms,
            Reach reach,
            Connections connections,
            NewsIntake intake,
            BiConsumer<ShopId, UUID> again) {}

    PullSlice(Ways ways, ShopId shop, Pull pull, Import at) {
        this.ways = ways;
        this.shop = shop;
        this.pull = pull;
        this.at = at;
        this.since = pull.since();
        this.before = pull.border();
        this.book = new ImportBook(ways.rooms().database());
        this.table = new PullTable(ways.rooms().database().sql());
        this.pulled = new PulledOrders(ways.rooms(), ways.intake(), shop, pull.connection());
        this.connectedAt =
                ways.connections()
                        .find(shop, pull.connection())
                        .map(Connection::createdAt)
                        .orElseThrow();
    }

    /// Each call to the store is made outside any transaction.
    void read() {
        for (int pages = 1; ; pages++) {
            Optional<Reach.Line> line = line();
            if (line.isEmpty()) {
                pause(TRY_AGAIN, "The connection is paused, or its keys are gone.");
                return;
            }
            Since from = since;
            Asked<OrderPage> asked = line.get().ask((calls, store) -> calls.changed(store, from));
            if (!(asked instanceof Told<OrderPage>(OrderPage page))) {
                pause(
                        asked instanceof Later<OrderPage> later ? later.pause() : TRY_AGAIN,
                        asked.objection().orElseThrow().why());
                return;
            }
            if (!goesOn(page, pages == PAGES_MAX)) {
                return;
            }
        }
    }

    private Optional<Reach.Line> line() {
        return ways.reach()
                .to(shop)
                .filter(Reach.Line::isActive)
                .filter(line -> line.connection().equals(pull.connection()));
    }

    private boolean goesOn(OrderPage page, boolean pauses) {
        PulledPage sorted = PulledPage.of(page, connectedAt, before, at.rowsRead());
        Optional<Import> next = taken(page, sorted);
        if (next.isEmpty()) {
            end(State.STOPPED);
            return false;
        }
        at = next.get();
        before = sorted.seen();
        since = page.next().orElse(since);
        if (page.next().isPresent() && pauses) {
            again();
        }
        return page.next().isPresent() && !pauses;
    }

    /// All of a page in one transaction; where that fails, each order in one of its own, so that
    /// one which cannot be taken stops no other. A kill in between makes those known that were new.
    private Optional<Import> taken(OrderPage page, PulledPage sorted) {
        try {
            return lockedToo(known -> noted(known, page, sorted, pulled.all(sorted)));
        } catch (RuntimeException broken) {
            if (Database.isAway(broken)) {
                throw broken;
            }
            LOG.warn("A page of import {} is taken order by order", at.id(), broken);
            PulledOrders.Taken taken = pulled.oneByOne(sorted);
            return lockedToo(known -> noted(known, page, sorted, taken));
        }
    }

    private Optional<Import> lockedToo(UnaryOperator<Import> work) {
        return ways.rooms().database().inShop(shop, () -> book.lock(shop, at).map(work));
    }

    private Import noted(
            Import known, OrderPage page, PulledPage sorted, PulledOrders.Taken taken) {
        List<Refusal> refused = new ArrayList<>(sorted.refused());
        refused.addAll(taken.refused());
        long rows = page.orders().size() - sorted.passed();
        long knownOnes = rows - taken.fresh() - refused.size();
        Import.Step step = new Import.Step(rows, taken.fresh(), knownOnes, refused);
        Import next = book.advance(shop, known, step, 0);
        table.advance(shop, pull.at(page.next().orElse(since), sorted.seen()));
        if (page.next().isEmpty()) {
            book.end(shop, known.id(), State.DONE, ways.rooms().clock().instant());
        }
        return next;
    }

    private void again() {
        inShop(() -> ways.again().accept(shop, at.id()));
    }

    private void pause(Duration pause, String trouble) {
        Instant next = ways.rooms().clock().instant().plus(pause);
        inShop(
                () -> {
                    if (book.lock(shop, at).isPresent()) {
                        table.wait(shop, at.id(), next, trouble);
                    } else {
                        book.end(shop, at.id(), State.STOPPED, ways.rooms().clock().instant());
                    }
                });
    }

    private void end(State state) {
        inShop(() -> book.end(shop, at.id(), state, ways.rooms().clock().instant()));
    }

    private void inShop(Runnable work) {
        ways.rooms()
                .database()
                .inShop(
                        shop,
                        () -> {
                            work.run();
                            return shop;
                        });
    }
}
