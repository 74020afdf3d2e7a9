package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.connector.Samples;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.KeysPut;
import goodword.order.OrderFacts;
import goodword.reward.Reward;
import goodword.stores.RecordedWoo;
import goodword.stores.WooServer;
import goodword.trust.Side;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// A shop whose store is a WooCommerce of captured answers, connected with its keys. Alice
/// recommends it.
final class ConnectedWoo implements AutoCloseable {
    static final String CODE = "ALICE-7Q2M";

    final TestShop shop;
    final RecordedWoo woo;
    final WooServer store;
    final OwnStore connection;

    private ConnectedWoo(TestShop shop, RecordedWoo woo, WooServer store) {
        this.shop = shop;
        this.woo = woo;
        this.store = store;
        this.connection = OwnStore.connect(shop.house, shop.id, "woocommerce");
    }

    /// Tests are skipped where the captured answers are not.
    static ConnectedWoo open() throws Exception {
        assertThat(Samples.bytes("store-samples/woocommerce/21-order.json")).isNotEmpty();
        AtomicReference<Instant> start = new AtomicReference<>(TestShop.START);
        AtomicReference<TestShop> opened = new AtomicReference<>();
        RecordedWoo woo =
                new RecordedWoo(
                        () -> opened.get() == null ? start.get() : opened.get().clock.instant());
        WooServer store = WooServer.open(woo);
        TestShop shop = TestShop.calling("127.0.0.1:" + store.port());
        opened.set(shop);
        shop.publish(TestShop.terms());
        shop.advocate("alice", CODE);
        ConnectedWoo connected = new ConnectedWoo(shop, woo, store);
        assertThat(connected.putKeys(WooServer.SECRET)).isEqualTo(KeysPut.PUT);
        return connected;
    }

    StoreRoom stores() {
        return shop.house.edges().stores();
    }

    KeysPut putKeys(String secret) {
        return stores().keyring().put(shop.id, connection.connection, keys(secret), staff());
    }

    Store keys(String secret) {
        return new Store(
                store.address(),
                new StoreKeys(Map.of("consumerKey", WooServer.KEY, "consumerSecret", secret)));
    }

    static Actor staff() {
        return Actor.machine("test");
    }

    Access access() {
        return stores().keyring().access(shop.id).orElseThrow();
    }

    /// The store sends its messages from now on.
    void keepHooks() {
        assertThat(stores().hookKeeping().keep(shop.id)).isPresent();
    }

    /// A message of an order as it is now comes, and is worked.
    void deliver(String topic, String order) throws Exception {
        assertThat(store.webhooks().deliver(topic, woo.json(order))).containsExactly(200);
        shop.house.jobs().runDue();
    }

    /// Somebody buys with Alice's code, and the message comes.
    String bought(String email) throws Exception {
        String order = woo.buy(email, CODE, null);
        deliver("order.created", order);
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

    @Override
    public void close() {
        shop.close();
        store.close();
    }
}
