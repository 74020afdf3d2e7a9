package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.KeysPut;
import goodword.conversion.ClaimJourney;
import goodword.order.OrderFacts;
import goodword.reward.Reward;
import goodword.sharing.Claim;
import goodword.stores.ConstructedMagento;
import goodword.stores.MagentoServer;
import goodword.trust.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A shop whose store is a constructed Magento, connected with its keys. Alice recommends it.
final class ConnectedMagento implements AutoCloseable {
    static final String CODE = "ALICE-7Q2M";

    final TestShop shop;
    final ConstructedMagento magento;
    final MagentoServer store;
    final OwnStore connection;

    private ConnectedMagento(TestShop shop, ConstructedMagento magento, MagentoServer store) {
        this.shop = shop;
        this.magento = magento;
        this.store = store;
        this.connection = OwnStore.connect(shop.house, shop.id, "magento");
    }

    static ConnectedMagento open() throws Exception {
        AtomicReference<@Nullable TestShop> opened = new AtomicReference<>();
        ConstructedMagento magento = new ConstructedMagento(() -> now(opened.get()));
        MagentoServer store = MagentoServer.open(magento);
        TestShop shop = TestShop.calling("127.0.0.1:" + store.port());
        opened.set(shop);
        shop.publish(TestShop.terms());
        shop.advocate("alice", CODE);
        ConnectedMagento connected = new ConnectedMagento(shop, magento, store);
        assertThat(connected.putKeys(MagentoServer.KEYS)).isEqualTo(KeysPut.PUT);
        return connected;
    }

    private static Instant now(@Nullable TestShop shop) {
        return shop == null ? TestShop.START : shop.clock.instant();
    }

    StoreRoom stores() {
        return shop.house.edges().stores();
    }

    KeysPut putKeys(Map<String, String> keys) {
        return stores().keyring().put(shop.id, connection.connection, store(keys), staff());
    }

    Store store(Map<String, String> keys) {
        return new Store(store.address(), new StoreKeys(keys));
    }

    /// The keys with another one among them.
    static Map<String, String> keysWith(String name, String value) {
        Map<String, String> keys = new TreeMap<>(MagentoServer.KEYS);
        keys.put(name, value);
        return keys;
    }

    static Actor staff() {
        return Actor.machine("test");
    }

    Access access() {
        return stores().keyring().access(shop.id).orElseThrow();
    }

    /// The next reading of the store comes, and what follows from it is done.
    void read() {
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofMinutes(5)));
        readNow();
    }

    void readNow() {
        stores().reconciling().reconcile(shop.id);
        shop.house.jobs().runDue();
    }

    /// Somebody takes up Alice's offer, and gets a coupon in the store.
    Claim claim(String name) {
        ClaimJourney.Outcome outcome =
                shop.house.claimJourney().claim(shop.id, CODE, TestShop.customer(name));
        shop.house.jobs().runDue();
        return ((ClaimJourney.Outcome.Claimed) outcome).claim();
    }

    /// Somebody takes up Alice's offer and buys with the coupon.
    String bought(String name) {
        return magento.buy(name + "@mail.example", claim(name).couponCode());
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
    Optional<OrderFacts> facts(String order) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> shop.house.rooms().orders().findByExternalId(shop.id, order));
    }

    /// Its state and its items after discount and refunds, in a line.
    String known(String order) {
        return facts(order).map(one -> one.state() + " " + one.net().toMajor()).orElse("unknown");
    }

    @Override
    public void close() {
        shop.close();
        store.close();
    }
}
