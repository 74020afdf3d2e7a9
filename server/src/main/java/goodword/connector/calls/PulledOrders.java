package goodword.connector.calls;

import goodword.connector.Import.Refusal;
import goodword.connector.StoreNews;
import goodword.connector.calls.PulledPage.Placed;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.NewsIntake;
import goodword.conversion.Batches;
import goodword.conversion.HistoryJourney;
import goodword.conversion.OrderOutcome;
import goodword.conversion.Rooms;
import goodword.order.OrderSnapshot;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the orders of pages that were read from one store. Used by one thread.
final class PulledOrders {
    private static final Logger LOG = LoggerFactory.getLogger(PulledOrders.class);

    private static final int BATCH = 500;
    private static final String WHY = ": could not be taken; the server's log says more";

    private final Rooms rooms;
    private final NewsIntake intake;
    private final ShopId shop;
    private final ConnectionId connection;
    private final HistoryJourney journey;

    PulledOrders(Rooms rooms, NewsIntake intake, ShopId shop, ConnectionId connection) {
        this.rooms = rooms;
        this.intake = intake;
        this.shop = shop;
        this.connection = connection;
        this.journey = new HistoryJourney(rooms);
    }

    /// What came of a page.
    ///
    /// @param fresh how many brought something new
    record Taken(long fresh, List<Refusal> refused) {}

    /// All of a page, in the caller's transaction.
    Taken all(PulledPage page) {
        long fresh = page.live().stream().filter(one -> isNews(one.what())).count();
        return new Taken(fresh + history(page.history()), List.of());
    }

    /// The same with a transaction for each order. What cannot be taken is refused.
    Taken oneByOne(PulledPage page) {
        long fresh = 0;
        List<Refusal> refused = new ArrayList<>();
        for (Placed<List<StoreNews>> one : page.live()) {
            Turn turn = new Turn(one.line(), nameOf(one.what()), () -> isNews(one.what()));
            fresh += isTaken(turn, refused) ? 1 : 0;
        }
        for (Placed<OrderSnapshot> one : page.history()) {
            OrderSnapshot order = one.what();
            Turn turn = new Turn(one.line(), nameOf(order), () -> taken(List.of(order)) > 0);
            fresh += isTaken(turn, refused) ? 1 : 0;
        }
        return new Taken(fresh, refused);
    }

    /// One order by itself.
    ///
    /// @param work tells whether it brought something new
    private record Turn(long line, String name, BooleanSupplier work) {}

    private boolean isTaken(Turn turn, List<Refusal> refused) {
        try {
            return rooms.database().inShop(shop, turn.work()::getAsBoolean);
        } catch (RuntimeException broken) {
            if (Database.isAway(broken)) {
                throw broken;
            }
            LOG.error("An order of connection {} cannot be taken", connection, broken);
            refused.add(new Refusal(turn.line(), "", "cannot_be_taken", turn.name() + WHY));
            return false;
        }
    }

    private static String nameOf(OrderSnapshot order) {
        return "order " + order.externalId();
    }

    private static String nameOf(List<StoreNews> news) {
        return news.stream()
                .filter(StoreNews.OrderNow.class::isInstance)
                .map(one -> nameOf(((StoreNews.OrderNow) one).order()))
                .findFirst()
                .orElse("what stands here");
    }

    private boolean isNews(List<StoreNews> news) {
        return intake.learn(shop, connection, news);
    }

    private long history(List<Placed<OrderSnapshot>> orders) {
        Batches batches = new Batches(BATCH);
        long fresh = 0;
        for (Placed<OrderSnapshot> order : orders) {
            if (!batches.accepts(order.what())) {
                fresh += taken(batches.take());
            }
            batches.add(order.what());
        }
        return fresh + taken(batches.take());
    }

    private long taken(List<OrderSnapshot> batch) {
        List<OrderOutcome> outcomes = batch.isEmpty() ? List.of() : journey.takeAll(shop, batch);
        return outcomes.stream().filter(one -> !one.changes().isEmpty()).count();
    }
}
