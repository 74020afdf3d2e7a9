package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.event.Follower;
import goodword.webhook.Delivery;
import goodword.webhook.DeliveryState;
import goodword.webhook.Dispatch;
import goodword.webhook.EventType;
import goodword.webhook.Telling;
import goodword.webhook.WebhookRooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two replicas, and couriers that are killed.
final class WebhookRacesTest {
    private final WebhookStage stage = new WebhookStage();
    private final Receiver receiver = stage.receiver;

    @AfterEach
    void close() {
        stage.close();
    }

    private WebhookRooms rooms() {
        House house = stage.shop.house;
        return new WebhookRooms(
                house.rooms(),
                stage.shop.clock,
                house.entrance().audit(),
                new goodword.platform.vault.Vault(new byte[32]).seals(),
                new goodword.platform.outbound.Outbound(
                        goodword.platform.outbound.InsideHosts.of(receiver.hostAndPort())));
    }

    @Test
    void two_replicas_hear_and_bring_each_message_once_and_in_order() throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        for (int order = 0; order < 12; order++) {
            stage.shop
                    .house
                    .orderJourney()
                    .take(
                            stage.shop.id,
                            stage.shop.order("o" + order, "f" + order, 9_999, stage.code()));
        }

        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4);
                Dispatch other = new Dispatch(rooms(), (shop, advocate) -> Optional.empty())) {
            Telling telling = new Telling(rooms());
            var below = stage.shop.house.rooms();
            for (int replica = 0; replica < 4; replica++) {
                Dispatch dispatch = replica % 2 == 0 ? other : stage.webhooks.dispatch();
                running.add(
                        replicas.submit(
                                () -> {
                                    new Follower(
                                                    below.database(),
                                                    below.eventLog(),
                                                    Telling.READER,
                                                    telling)
                                            .catchUp();
                                    dispatch.bringDue();
                                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        stage.bring();

        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/orderId").asString())
                .containsExactly(
                        "o0", "o1", "o2", "o3", "o4", "o5", "o6", "o7", "o8", "o9", "o10", "o11");
        assertThat(Set.copyOf(receiver.ids())).hasSize(12);
    }

    @Test
    void a_fact_that_is_heard_again_makes_no_second_message() throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.order("1", "bob");
        var below = stage.shop.house.rooms();

        new Follower(
                        below.database(),
                        below.eventLog(),
                        "webhook again " + stage.code(),
                        new Telling(rooms()))
                .catchUp();
        stage.bring();

        assertThat(receiver.came).hasSize(1);
    }

    @Test
    void a_courier_who_is_killed_after_the_call_is_followed_by_one_with_the_same_message()
            throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.order("1", "bob");
        stage.order("2", "carl");
        AtomicBoolean killed = new AtomicBoolean();
        CountDownLatch called = new CountDownLatch(1);
        House dead = houseThatDies(killed);
        receiver.whenCalled(
                () -> {
                    killed.set(true);
                    called.countDown();
                });

        Throwable death = null;
        try {
            dead.edges().webhooks().dispatch().bringDue();
        } catch (RuntimeException gone) {
            death = gone;
        }
        called.await();
        receiver.whenCalled(() -> {});
        stage.bring();
        int leased = receiver.came.size();
        stage.shop.pass(Duration.ofSeconds(61));
        stage.bring();
        dead.close();

        assertThat(death).isNotNull();
        assertThat(leased).isEqualTo(1);
        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/orderId").asString())
                .containsExactly("1", "1", "2");
        assertThat(receiver.ids().get(0)).isEqualTo(receiver.ids().get(1));
        assertThat(stage.deliveries())
                .extracting(Delivery::state)
                .containsOnly(DeliveryState.DELIVERED);
    }

    /// Another process on the same database, whose every statement fails once it is killed.
    private House houseThatDies(AtomicBoolean killed) {
        var database =
                goodword.platform.database.Database.through(
                        stage.shop.address,
                        4,
                        source ->
                                new org.springframework.jdbc.datasource.DelegatingDataSource(
                                        source) {
                                    @Override
                                    public java.sql.Connection getConnection()
                                            throws java.sql.SQLException {
                                        if (killed.get()) {
                                            throw new java.sql.SQLException("killed");
                                        }
                                        return super.getConnection();
                                    }
                                });
        var clock = stage.shop.clock;
        return new House(
                new Ground(
                        database,
                        new goodword.platform.vault.Vault(new byte[32]),
                        clock,
                        clock,
                        new goodword.platform.clock.Chance(new java.util.SplittableRandom(), clock),
                        true,
                        goodword.messaging.Outgoing.UNSET,
                        new goodword.platform.outbound.Outbound(
                                goodword.platform.outbound.InsideHosts.of(
                                        receiver.hostAndPort()))));
    }

    @Test
    void a_slow_receiver_delays_nobody_else() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        try (Receiver slow = new Receiver();
                TestShop both =
                        TestShop.calling(receiver.hostAndPort() + "," + slow.hostAndPort())) {
            slow.whenCalled(
                    () -> {
                        held.countDown();
                        try {
                            goOn.await();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    });
            WebhookRoom webhooks = both.house.edges().webhooks();
            for (String url : List.of(slow.url(), receiver.url())) {
                var made =
                        (goodword.webhook.Making.Made)
                                webhooks.endpoints()
                                        .make(
                                                both.id,
                                                new goodword.webhook.EndpointWish(
                                                        url, "", Set.<EventType>of(), false),
                                                WebhookStage.OWNER);
                webhooks.endpoints().test(both.id, made.endpoint().id(), WebhookStage.OWNER);
            }

            webhooks.dispatch().round();
            held.await();
            Eventually.isTrue(() -> !receiver.came.isEmpty());
            goOn.countDown();
            Eventually.isTrue(
                    () ->
                            webhooks.deliveries()
                                            .page(
                                                    both.id,
                                                    new goodword.webhook.DeliveryFilter(
                                                            null, DeliveryState.DELIVERED),
                                                    goodword.platform.database.Paging.first(10))
                                            .size()
                                    == 2);

            assertThat(slow.came).hasSize(1);
            assertThat(receiver.came).hasSize(1);
        }
    }
}
