package goodword.connector.inbox;

import goodword.connector.Reading;
import goodword.connector.StoreNews;
import goodword.conversion.Rooms;
import goodword.platform.job.JobName;
import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Works a kept message: reads it in its store's dialect and walks the journeys. What it changes
/// and that it is done are one transaction, so that whoever is killed, or comes second, changes
/// nothing more. Thread-safe.
public final class TakeStoreMessage implements Work {
    public static final JobName NAME = new JobName("take-store-message");

    /// Tries rest longer and longer, so these take about four hours.
    private static final int ATTEMPTS_MAX = 20;

    private final Rooms rooms;
    private final KnownDialects dialects;
    private final NewsIntake intake;
    private final OrderQuestion question;
    private final Bodies bodies;
    private final MessageTable table;
    private final ForgettingTable forgetting;

    /// @param question by which an order is read that a message only points at
    public TakeStoreMessage(
            Rooms rooms,
            KnownDialects dialects,
            NewsIntake intake,
            OrderQuestion question,
            Seals seals) {
        this.rooms = rooms;
        this.question = question;
        this.dialects = dialects;
        this.intake = intake;
        this.bodies = new Bodies(seals);
        this.table = new MessageTable(rooms.database().sql());
        this.forgetting = new ForgettingTable(rooms.database().sql());
    }

    /// @param key the message's id
    @Override
    public void run(ShopId shop, String key) {
        MessageId id = new MessageId(UUID.fromString(key));
        Instant now = rooms.clock().instant();
        Optional<MessageTable.Work> begun =
                rooms.database().inShop(shop, () -> table.begin(shop, id, now));
        begun.ifPresent(work -> settle(shop, id, work));
    }

    private void settle(ShopId shop, MessageId id, MessageTable.Work work) {
        Reading<List<StoreNews>> reading = reading(shop, id, work);
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            if (table.lockReceived(shop, id)) {
                                Verdict verdict = verdict(shop, work.connection(), reading);
                                table.settle(shop, id, verdict, rooms.clock().instant());
                                forget(new Hook(shop, work.connection()), reading);
                            }
                            return id;
                        });
    }

    /// Bodies tell of people; who was erased is not to be read there either, this one included.
    private void forget(Hook hook, Reading<List<StoreNews>> reading) {
        if (reading instanceof Reading.Read<List<StoreNews>>(List<StoreNews> news)
                && news.stream().anyMatch(StoreNews.CustomerErased.class::isInstance)) {
            forgetting.dropBodiesOf(hook);
        }
    }

    /// Done outside any transaction, because a store may be asked here.
    private Reading<List<StoreNews>> reading(ShopId shop, MessageId id, MessageTable.Work work) {
        if (work.attempts() > ATTEMPTS_MAX) {
            return new Reading.Refused<>(
                    "", "failed", "was tried often and failed each time; the log says more");
        }
        Optional<byte[]> body = bodies.openBody(shop, id, work.sealedBody());
        return body.isPresent()
                ? asked(shop, work, dialects.of(work.kind()).read(work.topic(), body.get()))
                : new Reading.Refused<>(
                        "", "does_not_open", "was sealed with another installation's secret");
    }

    /// With each order in place of what only points at it.
    private Reading<List<StoreNews>> asked(
            ShopId shop, MessageTable.Work work, Reading<List<StoreNews>> reading) {
        if (!(reading instanceof Reading.Read<List<StoreNews>>(List<StoreNews> news))) {
            return reading;
        }
        return Reading.all(
                news.stream()
                        .map(
                                one ->
                                        one instanceof StoreNews.OrderHint hint
                                                ? question.ask(shop, work.connection(), hint)
                                                : new Reading.Read<>(List.of(one)))
                        .toList());
    }

    private Verdict verdict(
            ShopId shop, ConnectionId connection, Reading<List<StoreNews>> reading) {
        return switch (reading) {
            case Reading.Refused<List<StoreNews>> refused -> Verdict.refused(refused);
            case Reading.Read<List<StoreNews>>(List<StoreNews> news) ->
                    intake.take(shop, connection, news);
        };
    }
}
