package goodword.webhook;

import goodword.person.PersonId;
import goodword.platform.database.Database;
import goodword.platform.event.Bystander;
import goodword.platform.event.LoggedFact;
import goodword.platform.tenancy.ShopId;
import goodword.webhook.TellingTable.News;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Hears the event log and queues what endpoints want to know: one delivery for each fact and
/// endpoint, however often and by however many it is heard. Thread-safe.
public final class Telling implements Bystander {
    /// Under which the follower's place is kept.
    public static final String READER = "webhook";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final InstantSource clock;
    private final TellingTable table;
    private final QueueTable queue;

    public Telling(WebhookRooms webhooks) {
        this.database = webhooks.rooms().database();
        this.clock = webhooks.clock();
        this.table = new TellingTable(database.sql());
        this.queue = new QueueTable(database.sql());
    }

    @Override
    public void hear(ShopId shop, List<LoggedFact> facts) {
        List<News> news = facts.stream().map(Telling::news).flatMap(Optional::stream).toList();
        if (!news.isEmpty()) {
            database.inShop(shop, () -> tell(shop, news));
        }
    }

    private static Optional<News> news(LoggedFact logged) {
        return EventType.ofFact(logged.fact().type()).map(type -> new News(type, logged));
    }

    private boolean tell(ShopId shop, List<News> news) {
        if (!table.hasEndpoints(shop)) {
            return false;
        }
        Instant now = clock.instant();
        Set<EndpointId> woken = table.insert(shop, news, now);
        if (!woken.isEmpty()) {
            queue.wake(shop, woken, now);
        }
        news.stream()
                .filter(one -> one.type() == EventType.CUSTOMER_ERASED)
                .forEach(one -> table.forgetBodiesOf(shop, person(one)));
        return true;
    }

    private static PersonId person(News erased) {
        String payload = erased.logged().fact().payload();
        return new PersonId(UUID.fromString(JSON.readTree(payload).path("person").asString()));
    }
}
