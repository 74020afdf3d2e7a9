package goodword.app;

import goodword.access.Actor;
import goodword.platform.database.Paging;
import goodword.webhook.Delivery;
import goodword.webhook.DeliveryFilter;
import goodword.webhook.Endpoint;
import goodword.webhook.EndpointId;
import goodword.webhook.EndpointWish;
import goodword.webhook.EventType;
import goodword.webhook.Making;
import java.util.List;
import java.util.Set;

/// A shop that tells a receiver on loopback what happens, without a door: what is due is brought
/// when the test says so.
final class WebhookStage implements AutoCloseable {
    static final Actor OWNER = Actor.machine("test");

    final Receiver receiver = new Receiver();
    final TestShop shop = TestShop.calling(receiver.hostAndPort());
    final WebhookRoom webhooks = shop.house.edges().webhooks();

    WebhookStage() {
        shop.publish(TestShop.terms());
        shop.advocate("ada", "ADA" + shop.id.value().toString().substring(0, 6));
    }

    String code() {
        return "ADA" + shop.id.value().toString().substring(0, 6);
    }

    Making.Made endpoint(EventType... events) {
        return endpoint(new EndpointWish(receiver.url(), "A test", Set.of(events), false));
    }

    Making.Made endpoint(EndpointWish wish) {
        return (Making.Made) webhooks.endpoints().make(shop.id, wish, OWNER);
    }

    /// A friend buys with ada's code, and whoever follows hears of it.
    void order(String externalId, String friend) throws Exception {
        shop.house.orderJourney().take(shop.id, shop.order(externalId, friend, 9_999, code()));
        shop.catchUp();
    }

    /// All that happened is heard, and what is due is brought.
    void bring() throws Exception {
        shop.catchUp();
        webhooks.dispatch().bringDue();
    }

    /// The deliveries, the oldest first.
    List<Delivery> deliveries() {
        return webhooks.deliveries()
                .page(shop.id, new DeliveryFilter(null, null), Paging.first(500))
                .reversed();
    }

    Endpoint find(EndpointId id) {
        return webhooks.endpoints().find(shop.id, id).orElseThrow();
    }

    @Override
    public void close() {
        receiver.close();
        shop.close();
    }
}
