package goodword.stores;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.app.OwnStore;
import goodword.app.StoreRoom;
import goodword.app.TestDoor;
import goodword.app.TestShop;
import goodword.connector.Asked;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.connector.StoreLook;
import goodword.connector.Trouble;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.KeysPut;
import goodword.conversion.CouponIssuer;
import goodword.conversion.IssueJob;
import goodword.conversion.Story;
import goodword.crash.CouponProcess;
import goodword.order.OrderFacts;
import goodword.person.PersonId;
import goodword.program.Terms;
import goodword.reward.Reward;
import goodword.trust.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A Goodword with a shop that is connected to a real one, whose clock shows the real time: what a
/// real shop signs is signed now.
final class RealHouse implements AutoCloseable {
    static final String CODE = "ALICE-7Q2M";

    final TestShop shop;
    private final String kind;
    final PersonId alice;
    final OwnStore store;
    final Relay relay;
    private final ScheduledExecutorService ticking = Executors.newScheduledThreadPool(1);
    private TestDoor door;

    /// @param host that may be called, besides the public internet
    RealHouse(String kind, String host) throws Exception {
        this.kind = kind;
        this.shop = TestShop.aloneCalling(host);
        tick();
        shop.publish(TestShop.terms());
        alice = shop.advocate("alice", CODE);
        shop.advocate("anna", "ANNA-3X9P");
        store = OwnStore.connect(shop.house, shop.id, kind);
        door = TestDoor.open(shop.house);
        relay = new Relay(door.port());
        ticking.scheduleAtFixedRate(this::tick, 100, 100, TimeUnit.MILLISECONDS);
    }

    /// What a shop's companion has to know.
    Place place() {
        return new Place(relay.hook(store.token), store.secret);
    }

    int port() {
        return door.port();
    }

    /// Nobody answers any more.
    void goDown() {
        door.close();
    }

    void comeBack() {
        door = TestDoor.open(shop.house);
        relay.leadTo(door.port());
    }

    /// Works what came in.
    void work() {
        shop.house.jobs().runDue();
    }

    /// From now on the shop is asked at this address.
    void handInKeys(String address, String key) {
        String name = kind.equals("medusa") ? "secretKey" : "apiKey";
        Store asked = new Store(address, new StoreKeys(Map.of(name, key)));
        KeysPut put =
                stores().keyring().put(shop.id, store.connection, asked, Actor.machine("test"));
        Asked<StoreLook> look = stores().calls().find(kind).orElseThrow().look(asked);
        assertThat(put).isEqualTo(KeysPut.PUT);
        assertThat(look.map(StoreLook::currency)).isEqualTo(new Asked.Told<>(TestShop.EUR));
    }

    /// What stood in the way when the shop was last asked.
    Optional<Trouble> trouble() {
        return stores().keyring().access(shop.id).map(Access::trouble);
    }

    StoreRoom stores() {
        return shop.house.edges().stores();
    }

    CouponIssuer coupons() {
        return stores().issuer();
    }

    IssueJob issuing() {
        return new IssueJob(shop.house.rooms(), coupons());
    }

    void reconcile() {
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofMinutes(15)));
        stores().reconciling().reconcile(shop.id);
    }

    /// What is bought from now on is released as soon as it is paid.
    void publishWithoutHold() {
        Terms usual = TestShop.terms();
        shop.publish(
                new Terms(
                        usual.offers(),
                        usual.minimum(),
                        usual.newCustomersOnly(),
                        usual.lookBackDays(),
                        usual.attributionWindowDays(),
                        0,
                        usual.refundInHold(),
                        usual.cap(),
                        usual.budget(),
                        usual.rounding()));
    }

    void publishWithHold() {
        shop.publish(TestShop.terms());
    }

    /// Nothing that the shop signs holds any more.
    void passHold() {
        shop.pass(Duration.ofDays(15));
    }

    /// Another Goodword on the same database, which works its jobs and is there to be killed.
    Process another(String host) throws IOException {
        return CouponProcess.start(shop.address, host);
    }

    /// What is known of an order.
    Optional<OrderFacts> facts(String order) {
        return shop.house.storyteller().ofOrder(shop.id, order).map(Story::order);
    }

    /// The one reward of the advocate for this order.
    Reward reward(String order) {
        return advocates(shop, order);
    }

    private static Reward advocates(TestShop shop, String order) {
        return shop.rewards(order).stream()
                .filter(reward -> reward.cause().side() == Side.ADVOCATE)
                .reduce(
                        (_, _) -> {
                            throw new AssertionError("two rewards for " + order);
                        })
                .orElseThrow(() -> new AssertionError("no reward for " + order));
    }

    /// The reward for an order in another shop like this one that is told these messages and no
    /// others, the last first.
    Reward rewardBackwards(String kind, String order, List<Relay.Sent> sent) throws Exception {
        try (TestShop other = TestShop.beside(shop)) {
            other.publish(TestShop.terms());
            other.advocate("alice", CODE);
            OwnStore told = OwnStore.connect(other.house, other.id, kind);
            for (Relay.Sent one : sent.reversed()) {
                Map<String, String> headers =
                        told.headers(one.id(), shop.clock.instant(), one.body());
                told.send(port(), headers, one.body().getBytes(StandardCharsets.UTF_8));
                work();
            }
            return advocates(other, order);
        }
    }

    private void tick() {
        Instant now = Instant.now();
        if (Duration.between(shop.clock.instant(), now).isPositive()) {
            shop.clock.advanceTo(now);
        }
    }

    @Override
    public void close() {
        ticking.shutdownNow();
        relay.close();
        door.close();
        shop.close();
    }
}
