package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.referral.Referral;
import goodword.reward.RewardState;
import goodword.trust.Outcome;
import goodword.trust.Ruling;
import goodword.trust.Screened;
import goodword.trust.Side;
import goodword.trust.Signal;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ScreeningTest {
    private static final Traces PHONE =
            new Traces("device-1", null, "1 High Street", "Jones", "192.0.2.7", "Firefox");

    private final TestShop shop = TestShop.open();

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    @Test
    void a_held_reward_waits_for_a_person_and_never_for_the_clock() {
        orderOnAdvocatesDevice();
        assertThat(reward()).isEqualTo(RewardState.HELD);
        assertThat(screened().signals()).contains(Signal.SAME_DEVICE);
        assertThat(screened().outcome(Side.ADVOCATE)).isEqualTo(Outcome.HELD);

        shop.pass(Duration.ofDays(14));
        assertThat(reward()).isEqualTo(RewardState.HELD);

        for (int month = 0; month < 13; month++) {
            shop.pass(Duration.ofDays(31));
        }
        assertThat(reward()).isEqualTo(RewardState.HELD);
        assertThat(referral().reason()).isEqualTo("review");
    }

    @Test
    void a_released_reward_is_issued_once_the_hold_is_over() {
        orderOnAdvocatesDevice();

        rule(true);
        assertThat(reward()).isEqualTo(RewardState.HELD);

        shop.pass(Duration.ofDays(14));
        assertThat(reward()).isEqualTo(RewardState.ISSUED);
    }

    @Test
    void a_reward_released_after_the_hold_is_issued_at_once() {
        orderOnAdvocatesDevice();
        shop.pass(Duration.ofDays(20));

        rule(true);
        shop.house.jobs().runDue();

        assertThat(reward()).isEqualTo(RewardState.ISSUED);
        assertThat(referral().state()).isEqualTo(Referral.State.APPROVED);
    }

    @Test
    void a_refused_reward_is_taken_back() {
        orderOnAdvocatesDevice();

        rule(false);

        assertThat(reward()).isEqualTo(RewardState.REVOKED);
        assertThat(referral().state()).isEqualTo(Referral.State.DECLINED);
        assertThat(story().timeline()).anyMatch(line -> line.what().equals("refused"));
    }

    @Test
    void an_appeal_that_is_granted_brings_a_refused_reward_back() {
        orderOnAdvocatesDevice();
        rule(false);

        rule(true);
        shop.pass(Duration.ofDays(14));

        assertThat(reward()).isEqualTo(RewardState.ISSUED);
    }

    @Test
    void the_advocates_own_mailbox_is_refused_with_its_reason() {
        OrderSnapshot order = shop.order("o1", "alice2", 9_999, "ALICE1");
        shop.house
                .orderJourney()
                .take(
                        shop.id,
                        with(
                                order,
                                new CustomerRef(
                                        "alice2", "Alice@mail.example", null, null, null, null),
                                Traces.NONE));

        assertThat(story().rewards()).isEmpty();
        assertThat(screened().signals()).contains(Signal.SAME_MAILBOX);
        assertThat(referral().state()).isEqualTo(Referral.State.DECLINED);
        assertThat(story().timeline())
                .anyMatch(line -> line.why().contains("mailbox or telephone of the advocate"));
    }

    @Test
    void a_friend_behind_the_same_internet_address_alone_is_cleared() {
        Traces office = new Traces(null, null, null, null, "192.0.2.7", "Firefox");
        Traces desk = new Traces(null, null, null, null, "192.0.2.7", "Safari");
        take("own", "alice", office);
        take("o1", "bob", desk);

        assertThat(screened().outcome(Side.ADVOCATE)).isEqualTo(Outcome.CLEARED);
        assertThat(screened().signals()).isEmpty();
    }

    private void orderOnAdvocatesDevice() {
        take("own", "alice", PHONE);
        take("o1", "bob", new Traces("device-1", null, null, null, null, null));
    }

    private void take(String id, String customer, Traces traces) {
        String code = customer.equals("alice") ? "NONE" : "ALICE1";
        OrderSnapshot order = shop.order(id, customer, 9_999, code);
        shop.house.orderJourney().take(shop.id, with(order, order.customer(), traces));
    }

    private static OrderSnapshot with(OrderSnapshot order, CustomerRef customer, Traces traces) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                null,
                customer,
                order.totals(),
                order.discounts(),
                order.refunds(),
                order.disputes(),
                order.origin(),
                traces,
                false);
    }

    private void rule(boolean released) {
        Ruling ruling =
                new Ruling(Side.ADVOCATE, released, "sam", "looked at it", shop.clock.instant());
        shop.house.reviewJourney().rule(shop.id, referral().id(), ruling);
    }

    private Story story() {
        return shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();
    }

    private Referral referral() {
        return Objects.requireNonNull(story().referral());
    }

    private Screened screened() {
        return Objects.requireNonNull(story().screened());
    }

    private RewardState reward() {
        return story().rewards().getLast().state();
    }
}
