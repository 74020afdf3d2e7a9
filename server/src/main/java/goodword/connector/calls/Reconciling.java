package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Asked.Later;
import goodword.connector.Asked.Told;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.Reading;
import goodword.connector.StoreAbility;
import goodword.connector.StoreNews;
import goodword.connector.calls.ReconciliationTable.Count;
import goodword.connector.calls.ReconciliationTable.Run;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.NewsIntake;
import goodword.conversion.OrderReader;
import goodword.conversion.Rooms;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads from a store what changed in it, so that whatever messages were lost, late or never sent,
/// Goodword ends up knowing what the store knows. How far it is stands in the transaction of each
/// page, so that a run which is cut off goes on. Thread-safe.
public final class Reconciling {
    /// How often a store is read that tells of its orders by itself.
    public static final Duration EVERY = Duration.ofMinutes(15);

    private static final Duration EVERY_IF_ONLY_ASKED = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

    /// A store may write a change down after its time.
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final Duration FIRST_LOOKS_BACK = Duration.ofDays(1);
    private static final int PAGES_MAX = 1_000;

    /// The newest; who pays later is told by a message.
    private static final int UNPAID_MAX = 200;

    private final Rooms rooms;
    private final Reach reach;
    private final NewsIntake intake;
    private final OrderReader reader;
    private final ReconciliationTable table;

    /// @param reader for orders whose payment no change tells of
    public Reconciling(Rooms rooms, Reach reach, NewsIntake intake, OrderReader reader) {
        this.rooms = rooms;
        this.reader = reader;
        this.reach = reach;
        this.intake = intake;
        this.table = new ReconciliationTable(rooms.database().sql());
    }

    /// Reads what is due.
    public void reconcile(ShopId shop) {
        reach.to(shop).filter(Reach.Line::isActive).ifPresent(line -> reconcile(shop, line));
    }

    /// How far a connection's store was read; empty while it never was.
    public Optional<ReconciliationStanding> standing(ShopId shop, ConnectionId connection) {
        return rooms.database().inShop(shop, () -> table.standing(shop, connection));
    }

    private void reconcile(ShopId shop, Reach.Line line) {
        ConnectionId connection = line.connection();
        Instant now = rooms.clock().instant();
        Optional<Run> due =
                rooms.database()
                        .inShop(
                                shop,
                                () -> {
                                    Instant since = now.minus(FIRST_LOOKS_BACK);
                                    table.enter(shop, connection, since, now);
                                    Optional<Run> run = table.due(shop, connection, now);
                                    run.filter(one -> one.begunAt() == null)
                                            .ifPresent(_ -> table.begin(shop, connection, now));
                                    return run;
                                });
        due.ifPresent(run -> walk(shop, line, run));
    }

    private void walk(ShopId shop, Reach.Line line, Run due) {
        Run at = due;
        for (int pages = 0; pages < PAGES_MAX; pages++) {
            Since since = at.since();
            Asked<OrderPage> asked = line.ask((calls, store) -> calls.changed(store, since));
            if (!(asked instanceof Told<OrderPage>(OrderPage page))) {
                Duration pause =
                        asked instanceof Later<OrderPage> later ? later.pause() : every(line);
                pause(shop, line, pause);
                return;
            }
            Run next = take(shop, line, at, page);
            if (page.next().isEmpty()) {
                readUnpaid(shop, line);
                return;
            }
            at = next;
        }
        pause(shop, line, Duration.ZERO);
    }

    /// Where a payment is no change of its order, the credited orders that wait for one are read.
    private void readUnpaid(ShopId shop, Reach.Line line) {
        if (!line.calls().abilities().contains(StoreAbility.PAYMENTS_ARE_CHANGES)) {
            reader.readAgain(shop, unpaid(shop));
        }
    }

    private Collection<String> unpaid(ShopId shop) {
        ReferralFilter waiting = new ReferralFilter(Referral.State.CREDITED, null);
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.orders()
                                        .externalIds(
                                                shop,
                                                rooms
                                                        .referrals()
                                                        .page(
                                                                shop,
                                                                waiting,
                                                                Paging.first(UNPAID_MAX))
                                                        .stream()
                                                        .map(Referral::order)
                                                        .toList())
                                        .values());
    }

    /// Each order in a transaction of its own, so that one which cannot be taken stops no other.
    private Run take(ShopId shop, Reach.Line line, Run at, OrderPage page) {
        long changed = 0;
        long refused = 0;
        for (Reading<List<StoreNews>> order : page.orders()) {
            switch (taken(shop, line.connection(), order)) {
                case CHANGED -> changed++;
                case REFUSED -> refused++;
                case KNOWN -> {}
            }
        }
        Count count = new Count(page.orders().size(), changed, refused);
        return noted(shop, line, at, page, count);
    }

    private Run noted(ShopId shop, Reach.Line line, Run at, OrderPage page, Count count) {
        ConnectionId connection = line.connection();
        Instant now = rooms.clock().instant();
        @Nullable Instant latest = latest(at, page);
        Since since =
                page.next()
                        .orElseGet(
                                () ->
                                        latest == null
                                                ? at.since()
                                                : Since.of(later(at, latest.minus(OVERLAP))));
        Run next = new Run(since, latest, at.begunAt());
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            table.advance(shop, connection, next, count);
                            if (page.next().isEmpty()) {
                                table.end(shop, connection, now.plus(every(line)), now);
                            }
                            return next;
                        });
        return next;
    }

    private static Duration every(Reach.Line line) {
        return line.calls().abilities().contains(StoreAbility.ONLY_ASKED)
                ? EVERY_IF_ONLY_ASKED
                : EVERY;
    }

    private static @Nullable Instant latest(Run at, OrderPage page) {
        Instant before = at.latest();
        Instant here = page.latest().orElse(before);
        return here == null || before == null || here.isAfter(before) ? here : before;
    }

    private static Instant later(Run at, Instant other) {
        Instant from = at.since().from();
        return from.isAfter(other) ? from : other;
    }

    /// What came of one order.
    private enum Taken {
        CHANGED,
        KNOWN,
        REFUSED
    }

    /// When the database itself is away, the page is read again.
    private Taken taken(ShopId shop, ConnectionId connection, Reading<List<StoreNews>> order) {
        if (order instanceof Reading.Refused<List<StoreNews>> bad) {
            LOG.warn(
                    "An order of connection {} cannot be read: {} {}",
                    connection,
                    bad.field(),
                    bad.code());
            return Taken.REFUSED;
        }
        List<StoreNews> news = ((Reading.Read<List<StoreNews>>) order).value();
        try {
            return rooms.database().inShop(shop, () -> intake.learn(shop, connection, news))
                    ? Taken.CHANGED
                    : Taken.KNOWN;
        } catch (RuntimeException broken) {
            if (Database.isAway(broken)) {
                throw broken;
            }
            LOG.error("An order of connection {} cannot be taken", connection, broken);
            return Taken.REFUSED;
        }
    }

    private void pause(ShopId shop, Reach.Line line, Duration pause) {
        Instant next = rooms.clock().instant().plus(pause);
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            table.pause(shop, line.connection(), next);
                            return next;
                        });
    }
}
