package goodword.stores;

import goodword.app.OwnStore;
import goodword.app.TestDoor;
import goodword.app.TestShop;
import goodword.conversion.Story;
import goodword.order.OrderFacts;
import goodword.person.PersonId;
import goodword.reward.Reward;
import goodword.trust.Side;
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

    final TestShop shop = TestShop.open();
    final PersonId alice;
    final OwnStore store;
    final Relay relay;
    private final ScheduledExecutorService ticking = Executors.newScheduledThreadPool(1);
    private TestDoor door;

    RealHouse(String kind) throws Exception {
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
