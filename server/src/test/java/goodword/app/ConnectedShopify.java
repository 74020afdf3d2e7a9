package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.connector.Samples;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.InboxMessage;
import goodword.connector.inbox.KeysPut;
import goodword.connector.inbox.MessageFilter;
import goodword.order.OrderFacts;
import goodword.platform.database.Paging;
import goodword.reward.Reward;
import goodword.stores.RecordedShopify;
import goodword.stores.ShopifyServer;
import goodword.trust.Side;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// A shop whose store is a Shopify of the documented shape, connected with its token and secret.
/// Alice recommends it.
final class ConnectedShopify implements AutoCloseable {
    static final String CODE = "ALICE-7Q2M";

    final TestShop shop;
    final RecordedShopify shopify;
    final ShopifyServer store;
    final OwnStore connection;

    private ConnectedShopify(TestShop shop, RecordedShopify shopify, ShopifyServer store) {
        this.shop = shop;
        this.shopify = shopify;
        this.store = store;
        this.connection = OwnStore.connect(shop.house, shop.id, "shopify");
    }

    /// Tests are skipped where the samples are not.
    static ConnectedShopify open() throws Exception {
        assertThat(Samples.bytes("store-samples/shopify/variables.json")).isNotEmpty();
        AtomicReference<TestShop> opened = new AtomicReference<>();
        RecordedShopify shopify =
                new RecordedShopify(
                        () -> opened.get() == null ? TestShop.START : opened.get().clock.instant());
        ShopifyServer store = ShopifyServer.open(shopify);
        TestShop shop = TestShop.calling("127.0.0.1:" + store.port());
        opened.set(shop);
        shop.publish(TestShop.terms());
        shop.advocate("alice", CODE);
        ConnectedShopify connected = new ConnectedShopify(shop, shopify, store);
        assertThat(connected.putKeys(ShopifyServer.TOKEN, ShopifyServer.SECRET))
                .isEqualTo(KeysPut.PUT);
        return connected;
    }

    StoreRoom stores() {
        return shop.house.edges().stores();
    }

    KeysPut putKeys(String token, String secret) {
        Store keyed =
                new Store(
                        store.address(),
                        new StoreKeys(Map.of("accessToken", token, "clientSecret", secret)));
        return stores().keyring().put(shop.id, connection.connection, keyed, staff());
    }

    static Actor staff() {
        return Actor.machine("test");
    }

    Access access() {
        return stores().keyring().access(shop.id).orElseThrow();
    }

    /// The store sends its messages from now on, and its app those about privacy.
    void keepHooks() {
        assertThat(stores().hookKeeping().keep(shop.id)).isPresent();
        store.webhooks()
                .privacyAt(stores().hookKeeping().address().orElseThrow() + connection.token);
    }

    /// A message of an order as it is now comes, and is worked.
    void deliver(String topic, String order) throws Exception {
        assertThat(store.webhooks().deliver(topic, shopify.json(order))).contains(200);
        shop.house.jobs().runDue();
    }

    /// Somebody buys with Alice's code, and the message comes.
    String bought(String email) throws Exception {
        String order = shopify.buy(email, CODE, null);
        deliver("orders/create", order);
        return order;
    }

    /// The advocate's newest reward for an order.
    Reward reward(String order) {
        return shop.rewards(order).stream()
                .filter(one -> one.cause().side() == Side.ADVOCATE)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /// The code of the coupon in which it is paid.
    String coupon(String order) {
        return Objects.requireNonNull(reward(order).couponCode());
    }

    /// What is known of an order.
    OrderFacts facts(String order) {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().orders().findByExternalId(shop.id, order))
                .orElseThrow();
    }

    /// The newest first.
    List<InboxMessage> messages() {
        return stores().inbox().page(shop.id, MessageFilter.ALL, Paging.first(50));
    }

    @Override
    public void close() {
        shop.close();
        store.close();
    }
}
