package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Reading;
import goodword.connector.StoreNews;
import goodword.connector.StoreTroubleException;
import goodword.connector.Trouble;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.MessageState;
import goodword.connector.inbox.NewsIntake;
import goodword.connector.inbox.OrderQuestion;
import goodword.conversion.OrderReader;
import goodword.conversion.Rooms;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads orders in the store as they are now. Thread-safe.
public final class StoreOrders implements OrderQuestion, OrderReader {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOrders.class);

    private static final Trouble PASSED =
            new Trouble("no_answer", "The store did not answer just now.");

    private final Rooms rooms;
    private final Reach reach;
    private final NewsIntake intake;

    public StoreOrders(Rooms rooms, Reach reach, NewsIntake intake) {
        this.rooms = rooms;
        this.reach = reach;
        this.intake = intake;
    }

    @Override
    public Reading<List<StoreNews>> ask(
            ShopId shop, ConnectionId connection, StoreNews.OrderHint hint) {
        Optional<Reach.Line> line =
                reach.to(shop).filter(one -> one.connection().equals(connection));
        if (line.isEmpty()) {
            return new Reading.Read<>(List.of(hint));
        }
        return switch (order(line.get(), hint.externalId())) {
            case Told<Reading<List<StoreNews>>>(var reading) -> reading;
            case Refused<Reading<List<StoreNews>>>(Trouble trouble) ->
                    new Reading.Refused<>("", trouble.code(), trouble.why());
            case Asked<Reading<List<StoreNews>>> open ->
                    throw new StoreTroubleException(open.objection().orElseThrow());
        };
    }

    /// Where the shop's store cannot be asked, what was told is what is known. After the first
    /// order that the store does not answer to, the others are left for later. One from before the
    /// store was connected may have come from elsewhere: when the store does not know it, that says
    /// nothing.
    @Override
    public Collection<String> readAgain(ShopId shop, Collection<String> orders) {
        Optional<Reach.Line> line = reach.to(shop);
        if (line.isEmpty()) {
            return List.of();
        }
        List<String> unread = new ArrayList<>();
        boolean answers = line.get().isActive();
        for (String order : orders) {
            Asked<Reading<List<StoreNews>>> asked =
                    answers ? order(line.get(), order) : new Asked.Later<>(PASSED, Duration.ZERO);
            answers = asked instanceof Told;
            if (!(asked instanceof Told<Reading<List<StoreNews>>>(var reading))
                    || !isTaken(shop, line.get(), order, reading)) {
                unread.add(order);
            }
        }
        return unread;
    }

    private boolean isTaken(
            ShopId shop, Reach.Line line, String order, Reading<List<StoreNews>> reading) {
        return switch (reading) {
            case Reading.Read<List<StoreNews>>(List<StoreNews> news)
                    when news.getFirst() instanceof StoreNews.OrderGone
                            && !isOfThisStore(shop, line, order) ->
                    true;
            case Reading.Read<List<StoreNews>>(List<StoreNews> news) ->
                    rooms.database()
                                    .inShop(shop, () -> intake.take(shop, line.connection(), news))
                                    .state()
                            != MessageState.REFUSED;
            case Reading.Refused<List<StoreNews>> refused -> {
                LOG.warn(
                        "An order of connection {} cannot be read again: {} {}",
                        line.connection(),
                        refused.field(),
                        refused.code());
                yield false;
            }
        };
    }

    private boolean isOfThisStore(ShopId shop, Reach.Line line, String externalId) {
        return rooms.database()
                .inShop(shop, () -> rooms.orders().findByExternalId(shop, externalId))
                .filter(known -> line.isOlderThan(known.placedAt()))
                .isPresent();
    }

    private static Asked<Reading<List<StoreNews>>> order(Reach.Line line, String externalId) {
        return line.ask((calls, store) -> calls.order(store, externalId))
                .map(
                        found ->
                                found.orElseGet(
                                        () ->
                                                new Reading.Read<>(
                                                        List.of(
                                                                new StoreNews.OrderGone(
                                                                        externalId)))));
    }
}
