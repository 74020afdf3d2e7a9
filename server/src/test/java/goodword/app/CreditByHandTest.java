package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.advocate.Standing;
import goodword.conversion.CreditJourney;
import goodword.conversion.CreditJourney.Outcome;
import goodword.conversion.CreditJourney.Reason;
import goodword.conversion.StandingJourney;
import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.referral.Referral;
import goodword.reward.RewardState;
import goodword.trust.Side;
import goodword.trust.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CreditByHandTest {
    private static final Actor MIA = new Actor(Actor.Kind.STAFF, "7", "Mia", "192.0.2.1");

    private final TestShop shop = TestShop.open();
    private final TestShop replica = TestShop.beside(shop);
    private PersonId alice;

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        alice = shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        replica.close();
        shop.close();
    }

    @Test
    void an_order_without_a_credit_becomes_a_referral_as_any_other() {
        take(shop.order("o1", "bob", 10_000, null));
        shop.pass(Duration.ofDays(3));

        Outcome outcome = credit(shop, "o1", "alice1");

        Story story = story("o1");
        assertThat(outcome).isEqualTo(new Outcome.Credited(referral("o1").id()));
        assertThat(story.attribution()).isEqualTo("staff");
        assertThat(referral("o1").how()).isEqualTo("staff");
        assertThat(referral("o1").advocate()).isEqualTo(alice);
        assertThat(referral("o1").holdUntil()).isEqualTo(TestShop.START.plus(Duration.ofDays(14)));
        assertThat(story.rewards())
                .singleElement()
                .satisfies(
                        reward -> {
                            assertThat(reward.due()).isEqualTo(TestShop.eur(1_000));
                            assertThat(reward.state()).isEqualTo(RewardState.HELD);
                        });
        assertThat(story.timeline())
                .anyMatch(line -> line.why().equals("Mia credited it by hand: forgot the code"));
        assertThat(shop.house.entrance().audit().read(shop.id, "order.credited", 100, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(MIA));
    }

    @Test
    void after_the_return_window_the_reward_is_issued_at_once_and_a_refund_takes_it_back() {
        take(shop.order("o1", "bob", 10_000, null));
        shop.pass(Duration.ofDays(20));

        credit(shop, "o1", "Alice@mail.example");
        shop.house.jobs().runDue();
        RewardState before = shop.rewards("o1").getFirst().state();
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o1", TestShop.refund("r1", 10_000, shop.clock.instant()));

        assertThat(before).isEqualTo(RewardState.ISSUED);
        assertThat(shop.rewards("o1").getFirst().state()).isEqualTo(RewardState.REVOKED);
        assertThat(referral("o1").state()).isEqualTo(Referral.State.RETRACTED);
    }

    @Test
    void the_order_sent_again_keeps_its_credit_and_is_settled_again() {
        OrderSnapshot order = shop.order("o1", "bob", 10_000, null);
        take(TestShop.unpaid(order));
        credit(shop, "o1", "ALICE1");
        assertThat(referral("o1").state()).isEqualTo(Referral.State.CREDITED);

        take(order);
        take(order);

        assertThat(referral("o1").state()).isEqualTo(Referral.State.QUALIFIED);
        assertThat(story("o1").attribution()).isEqualTo("staff");
        assertThat(shop.rewards("o1")).hasSize(1);
    }

    @Test
    void whoever_cannot_have_it_is_refused_with_the_reason() {
        take(shop.order("o1", "bob", 10_000, null));
        take(shop.order("own", "alice", 10_000, null));
        take(new Told(shop.order("trial", "carl", 10_000, null)).trial().order());
        take(new Told(shop.order("draft", "dora", 10_000, null)).draft().order());
        PersonId barred = shop.advocate("bea", "BEA1");
        new StandingJourney(shop.house.rooms(), shop.house.entrance().audit())
                .decide(shop.id, barred, new StandingJourney.Wish(Standing.BARRED, "a test"), MIA);

        assertThat(credit(shop, "nothing", "ALICE1")).isEqualTo(no(Reason.NO_SUCH_ORDER));
        assertThat(credit(shop, "draft", "ALICE1")).isEqualTo(no(Reason.NOT_PLACED));
        assertThat(credit(shop, "trial", "ALICE1")).isEqualTo(no(Reason.TEST_ORDER));
        assertThat(credit(shop, "own", "ALICE1")).isEqualTo(no(Reason.OWN_ORDER));
        assertThat(credit(shop, "o1", "NOBODY")).isEqualTo(no(Reason.NO_SUCH_ADVOCATE));
        assertThat(credit(shop, "o1", "bob@mail.example")).isEqualTo(no(Reason.NO_SUCH_ADVOCATE));
        assertThat(credit(shop, "o1", "BEA1")).isEqualTo(no(Reason.ADVOCATE_BARRED));
        assertThat(story("o1").attribution()).isEqualTo("no_touch");
        assertThat(story("o1").referral()).isNull();
    }

    @Test
    void without_a_live_program_there_are_no_terms_that_could_hold() {
        TestShop empty = TestShop.beside(shop);
        empty.advocate("alice", "ALICE1");
        empty.house.orderJourney().take(empty.id, empty.order("o1", "bob", 10_000, null));

        assertThat(credit(empty, "o1", "ALICE1")).isEqualTo(no(Reason.NO_PROGRAM));
        empty.close();
    }

    @Test
    void an_order_that_somebody_has_the_credit_for_stays_theirs() {
        take(shop.order("o1", "bob", 10_000, "ALICE1"));
        shop.advocate("bea", "BEA1");

        Outcome outcome = credit(shop, "o1", "BEA1");

        assertThat(outcome).isEqualTo(new Outcome.AlreadyCredited(referral("o1").id(), alice));
        assertThat(story("o1").attribution()).isEqualTo("code");
    }

    @Test
    void an_advocate_behind_another_account_is_refused_by_the_screening() {
        CustomerRef second =
                new CustomerRef("alice2", "Alice@mail.example", null, null, null, null);
        take(new Told(shop.order("o1", "alice2", 10_000, null)).from(second).order());

        credit(shop, "o1", "ALICE1");

        Story story = story("o1");
        assertThat(referral("o1").state()).isEqualTo(Referral.State.DECLINED);
        assertThat(Objects.requireNonNull(story.screened()).signals(Side.ADVOCATE))
                .contains(Signal.SAME_MAILBOX);
        assertThat(story.rewards()).isEmpty();
    }

    @Test
    void eight_at_once_on_two_replicas_credit_it_once() throws Exception {
        take(shop.order("o1", "bob", 10_000, null));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> asked = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int call = 0; call < 8; call++) {
                House house = call % 2 == 0 ? shop.house : replica.house;
                asked.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return credit(house, "o1", "ALICE1");
                                }));
            }
            start.countDown();
            for (Future<Outcome> one : asked) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).containsOnly(new Outcome.Credited(referral("o1").id()));
        assertThat(story("o1").timeline())
                .filteredOn(line -> line.what().equals("credited"))
                .hasSize(1);
        assertThat(shop.rewards("o1")).hasSize(1);
    }

    private static Outcome no(Reason reason) {
        return new Outcome.Refused(reason);
    }

    private Outcome credit(TestShop in, String order, String advocate) {
        return new CreditJourney(in.house.rooms(), in.house.entrance().audit())
                .credit(in.id, new CreditJourney.Wish(order, advocate, "forgot the code"), MIA);
    }

    private Outcome credit(House house, String order, String advocate) {
        return new CreditJourney(house.rooms(), house.entrance().audit())
                .credit(shop.id, new CreditJourney.Wish(order, advocate, "forgot the code"), MIA);
    }

    private void take(OrderSnapshot order) {
        shop.house.orderJourney().take(shop.id, order);
    }

    private Story story(String order) {
        return shop.house.storyteller().ofOrder(shop.id, order).orElseThrow();
    }

    private Referral referral(String order) {
        return Objects.requireNonNull(story(order).referral());
    }
}
