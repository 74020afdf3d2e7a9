package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.webhook.Delivery;
import goodword.webhook.DeliveryState;
import goodword.webhook.Endpoint;
import goodword.webhook.EndpointWish;
import goodword.webhook.EventType;
import goodword.webhook.Making;
import goodword.webhook.Rotated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a receiver gets, and what becomes of a message that it does not take.
final class WebhookDeliveryTest {
    private final WebhookStage stage = new WebhookStage();
    private final Receiver receiver = stage.receiver;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_endpoint_hears_nothing_of_what_was_before_it() throws Exception {
        stage.shop
                .house
                .orderJourney()
                .take(stage.shop.id, stage.shop.order("before", "bob", 9_999, stage.code()));
        stage.endpoint();

        stage.bring();
        stage.order("after", "carl");
        stage.bring();

        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/orderId").asString())
                .containsOnly("after")
                .hasSize(3);
    }

    @Test
    void only_chosen_events_are_told_and_of_each_shop_only_its_own() throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        try (TestShop other = TestShop.beside(stage.shop)) {
            other.publish(TestShop.terms());
            other.advocate("zoe", "ZOE" + stage.code());
            other.house
                    .orderJourney()
                    .take(other.id, other.order("theirs", "x", 9_999, "ZOE" + stage.code()));
            stage.order("1", "bob");
            stage.order("2", "carl");
            stage.bring();
        }

        assertThat(receiver.types()).containsExactly("referral.credited", "referral.credited");
        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/orderId").asString())
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 404, 400, 401, 301, 302, 307, 308})
    void what_is_not_taken_is_sent_again_under_the_same_id_with_the_same_body(int status)
            throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.answer(Receiver.Answer.of(status).with("Location", receiver.url() + "/elsewhere"));
        stage.order("1", "bob");

        stage.bring();
        int first = receiver.came.size();
        stage.shop.pass(Duration.ofSeconds(7));
        stage.bring();

        assertThat(first).isEqualTo(1);
        assertThat(receiver.came).hasSize(2);
        assertThat(receiver.ids()).containsOnly(receiver.ids().getFirst());
        assertThat(receiver.came.get(1).body()).isEqualTo(receiver.came.get(0).body());
        assertThat(receiver.came).allMatch(one -> one.isSignedWith(made.secret()));
        assertThat(receiver.came.get(1).headers().get("webhook-timestamp"))
                .isNotEqualTo(receiver.came.get(0).headers().get("webhook-timestamp"));
        assertThat(stage.deliveries())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(DeliveryState.DELIVERED));
    }

    @Test
    void after_a_short_failure_the_order_is_kept() throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.answer(503);
        stage.order("1", "bob");
        stage.order("2", "carl");
        stage.order("3", "dora");

        stage.bring();
        stage.shop.pass(Duration.ofSeconds(7));
        stage.bring();

        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/orderId").asString())
                .containsExactly("1", "1", "2", "3");
    }

    @Test
    void a_receiver_that_is_away_for_26_hours_gets_everything() throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.whenCalled(() -> receiver.answer(500));
        for (int order = 1; order <= 5; order++) {
            stage.order("o" + order, "friend" + order);
        }
        Instant until = stage.shop.clock.instant().plus(Duration.ofHours(26));
        while (stage.shop.clock.instant().isBefore(until)) {
            stage.bring();
            stage.shop.clock.advanceTo(stage.shop.clock.instant().plus(Duration.ofMinutes(7)));
        }
        int away = receiver.came.size();

        receiver.whenCalled(() -> {});
        for (int step = 0; step < 40; step++) {
            stage.bring();
            stage.shop.clock.advanceTo(stage.shop.clock.instant().plus(Duration.ofHours(1)));
        }

        assertThat(stage.deliveries())
                .hasSize(5)
                .allMatch(one -> one.state() == DeliveryState.DELIVERED);
        assertThat(Set.copyOf(receiver.ids())).hasSize(5);
        assertThat(away).isLessThanOrEqualTo(5 * 10);
    }

    @Test
    void after_three_days_it_has_failed_the_endpoint_is_off_and_a_hand_sets_it_going_again()
            throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.whenCalled(() -> receiver.answer(500));
        stage.order("1", "bob");
        for (int hour = 0; hour < 110; hour++) {
            stage.bring();
            stage.shop.clock.advanceTo(stage.shop.clock.instant().plus(Duration.ofMinutes(60)));
        }
        stage.order("2", "carl");
        for (int hour = 0; hour < 24; hour++) {
            stage.bring();
            stage.shop.clock.advanceTo(stage.shop.clock.instant().plus(Duration.ofMinutes(60)));
        }
        Endpoint off = stage.find(made.endpoint().id());
        int calls = receiver.came.size();

        receiver.whenCalled(() -> {});
        stage.webhooks.endpoints().resume(stage.shop.id, off.id(), WebhookStage.OWNER);
        stage.bring();
        stage.webhooks
                .deliveries()
                .replayFailed(stage.shop.id, off.id(), TestShop.START, WebhookStage.OWNER);
        stage.bring();

        assertThat(off.state()).isEqualTo(Endpoint.State.OFF);
        assertThat(off.reason()).isEqualTo("failing");
        assertThat(calls).isLessThanOrEqualTo(11);
        assertThat(stage.deliveries())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.DELIVERED, DeliveryState.DELIVERED);
        assertThat(stage.shop.house.entrance().audit().actions(stage.shop.id))
                .contains("webhook.switched_off", "webhook.resumed", "webhook.replayed");
    }

    @Test
    void whoever_says_410_is_called_no_more() throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.answer(410);
        stage.order("1", "bob");
        stage.order("2", "carl");

        stage.bring();
        stage.shop.pass(Duration.ofDays(2));
        stage.bring();

        assertThat(receiver.came).hasSize(1);
        assertThat(stage.find(made.endpoint().id()).reason()).isEqualTo("gone");
        assertThat(stage.deliveries())
                .extracting(Delivery::state)
                .containsExactlyInAnyOrder(DeliveryState.FAILED, DeliveryState.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"600", "Sun, 01 Mar 2026 10:10:00 GMT"})
    void retry_after_is_obeyed_for_all_that_waits(String header) throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.answer(Receiver.Answer.of(429).with("Retry-After", header));
        stage.order("1", "bob");
        stage.order("2", "carl");

        stage.bring();
        stage.shop.pass(Duration.ofSeconds(590));
        stage.bring();
        int tooEarly = receiver.came.size();
        stage.shop.pass(Duration.ofSeconds(11));
        stage.bring();

        assertThat(tooEarly).isEqualTo(1);
        assertThat(receiver.came).hasSize(3);
    }

    @Test
    void a_page_of_html_with_a_good_status_is_taken_and_its_text_is_kept_nowhere()
            throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.answer(
                new Receiver.Answer(
                        500, java.util.Map.of("Content-Type", "text/html"), "<h1>secret</h1>"));
        stage.order("1", "bob");
        stage.bring();
        stage.shop.pass(Duration.ofSeconds(7));
        receiver.answer(
                new Receiver.Answer(
                        200, java.util.Map.of("Content-Type", "text/html"), "<h1>secret</h1>"));
        stage.bring();

        Delivery delivery = stage.deliveries().getFirst();
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.webhooks.deliveries().attempts(stage.shop.id, delivery.id()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.why()).doesNotContain("secret"))
                .last()
                .satisfies(one -> assertThat(one.status()).isEqualTo(500));
    }

    @Test
    void nobody_is_there_and_the_message_waits() throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        receiver.close();
        stage.order("1", "bob");

        stage.bring();

        assertThat(stage.deliveries())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.state()).isEqualTo(DeliveryState.WAITING);
                            assertThat(one.lastStatus()).isNull();
                            assertThat(one.lastWhy()).isEqualTo("Nobody answers at the host.");
                        });
        assertThat(stage.find(made.endpoint().id()).failingSince()).isNotNull();
    }

    @Test
    void while_paused_it_waits_and_goes_out_afterwards_in_order() throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.webhooks.endpoints().pause(stage.shop.id, made.endpoint().id(), WebhookStage.OWNER);
        stage.order("1", "bob");
        stage.order("2", "carl");
        stage.bring();
        int paused = receiver.came.size();

        stage.webhooks.endpoints().resume(stage.shop.id, made.endpoint().id(), WebhookStage.OWNER);
        stage.bring();

        assertThat(paused).isZero();
        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/orderId").asString())
                .containsExactly("1", "2");
    }

    @Test
    void for_a_day_after_a_rotation_both_secrets_sign() throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        Rotated rotated =
                stage.webhooks
                        .endpoints()
                        .rotate(stage.shop.id, made.endpoint().id(), WebhookStage.OWNER)
                        .orElseThrow();

        stage.order("1", "bob");
        stage.bring();
        stage.shop.pass(Duration.ofHours(25));
        stage.order("2", "carl");
        stage.bring();

        Receiver.Message first = receiver.came.get(0);
        Receiver.Message second = receiver.came.get(1);
        assertThat(rotated.secret()).isNotEqualTo(made.secret());
        assertThat(first.isSignedWith(made.secret())).isTrue();
        assertThat(first.isSignedWith(rotated.secret())).isTrue();
        assertThat(second.isSignedWith(made.secret())).isFalse();
        assertThat(second.isSignedWith(rotated.secret())).isTrue();
    }

    @Test
    void a_test_goes_out_at_once_and_only_where_it_is_asked_for() throws Exception {
        Making.Made one = stage.endpoint();
        stage.endpoint(new EndpointWish(receiver.url() + "/two", "", Set.<EventType>of(), false));

        Delivery test =
                stage.webhooks
                        .endpoints()
                        .test(stage.shop.id, one.endpoint().id(), WebhookStage.OWNER)
                        .orElseThrow();
        stage.bring();

        assertThat(receiver.types()).containsExactly("webhook.test");
        assertThat(receiver.ids()).containsExactly(test.eventId());
    }

    @Test
    void a_delivery_that_was_taken_can_be_sent_again_under_its_id() throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.order("1", "bob");
        stage.bring();
        Delivery taken = stage.deliveries().getFirst();

        stage.webhooks.deliveries().replay(stage.shop.id, taken.id(), WebhookStage.OWNER);
        stage.bring();

        assertThat(receiver.ids()).containsExactly(taken.eventId(), taken.eventId());
        assertThat(receiver.came.get(1).body()).isEqualTo(receiver.came.get(0).body());
    }

    @Test
    void old_deliveries_are_forgotten() throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.order("1", "bob");
        stage.bring();
        stage.webhooks.endpoints().pause(stage.shop.id, made.endpoint().id(), WebhookStage.OWNER);
        stage.order("2", "carl");
        List<Integer> left = new java.util.ArrayList<>();

        for (int days : List.of(29, 2, 58, 2)) {
            stage.shop.clock.advanceTo(stage.shop.clock.instant().plus(Duration.ofDays(days)));
            stage.webhooks.deliveries().forget(stage.shop.id);
            left.add(stage.deliveries().size());
        }

        assertThat(left).containsExactly(2, 1, 1, 0);
    }
}
