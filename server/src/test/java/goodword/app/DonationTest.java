package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.conversion.DonationJourney;
import goodword.ledger.Account;
import goodword.ledger.Balance;
import goodword.person.PersonId;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.reward.Coming;
import goodword.reward.Donation;
import goodword.reward.Donations;
import goodword.reward.Donations.Payment;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rewards that go to a charity, and perks that have no price: from the terms to the end, with the
/// books in balance whatever comes between.
final class DonationTest {
    private static final String CHARITY = "Ärzte & Co. <e.V.>";
    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    private final TestShop shop = TestShop.open();
    private final Donations donations =
            new Donations(
                    shop.house.rooms().database(),
                    shop.house.ledger(),
                    shop.house.rooms().chance());
    private final DonationJourney journey =
            new DonationJourney(shop.house.rooms(), donations, shop.house.entrance().audit());
    private PersonId alice;

    @BeforeEach
    void recommend() {
        alice = shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    @Test
    void a_donation_is_owed_to_its_charity_and_to_nobody_else_until_it_is_handed_over() {
        donates();
        buy("o1", "bob", 10_000);
        shop.pass(Duration.ofDays(14));
        Reward approved = reward("o1");
        List<Coming> coming = coming();
        Map<Account, Long> owed = totals();

        boolean noted = handOver(coming.getFirst());

        assertThat(approved.state()).isEqualTo(RewardState.ISSUED);
        assertThat(approved.couponCode()).isNull();
        assertThat(coming).containsExactly(new Coming(CHARITY, TestShop.eur(1_000), 1, false));
        assertThat(owed).containsEntry(Account.CHARITY, 1_000L);
        assertThat(owed.getOrDefault(Account.OWED, 0L)).isZero();
        assertThat(balancesOfAlice()).isEmpty();
        assertThat(noted).isTrue();
        assertThat(reward("o1").state()).isEqualTo(RewardState.REDEEMED);
        assertThat(reward("o1").use().left().isZero()).isTrue();
        assertThat(totals().getOrDefault(Account.CHARITY, 0L)).isZero();
        assertThat(totals()).containsEntry(Account.REDEEMED, 1_000L);
        assertThat(coming()).isEmpty();
        assertThat(donations().getFirst().reference()).isEqualTo("SEPA 7");
    }

    @Test
    void what_is_handed_over_stays_so_and_what_is_not_follows_the_order() {
        donates();
        buy("o1", "bob", 10_000);
        buy("o2", "carl", 10_000);
        shop.pass(Duration.ofDays(14));
        refund("o2");
        handOver(coming().getFirst());

        refund("o1");

        assertThat(reward("o1").state()).isEqualTo(RewardState.REDEEMED);
        assertThat(reward("o2").state()).isEqualTo(RewardState.REVOKED);
        assertThat(totals()).containsEntry(Account.REDEEMED, 1_000L);
        assertThat(totals().getOrDefault(Account.CHARITY, 0L)).isZero();
        assertThat(balancesOfAlice()).isEmpty();
    }

    @Test
    void a_sum_that_is_not_what_was_shown_is_not_noted() {
        donates();
        buy("o1", "bob", 10_000);
        shop.pass(Duration.ofDays(14));
        Coming shown = coming().getFirst();
        buy("o2", "carl", 10_000);
        shop.pass(Duration.ofDays(14));
        boolean more = handOver(shown);
        Coming both = coming().getFirst();
        refund("o2");
        boolean less = handOver(both);

        boolean right = handOver(coming().getFirst());
        boolean again = handOver(shown);

        assertThat(List.of(more, less, right, again)).containsExactly(false, false, true, false);
        assertThat(donations()).hasSize(1);
        assertThat(totals()).containsEntry(Account.REDEEMED, 1_000L);
    }

    @Test
    void two_who_note_the_same_payment_at_once_note_it_once() throws Exception {
        donates();
        for (int order = 0; order < 8; order++) {
            buy("o" + order, "friend" + order, 10_000);
        }
        shop.pass(Duration.ofDays(14));
        Coming shown = coming().getFirst();
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Boolean> note =
                () -> {
                    together.await();
                    return handOver(shown);
                };

        long noted;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            noted =
                    people.invokeAll(List.of(note, note, note, note)).stream()
                            .filter(one -> one.resultNow())
                            .count();
        }

        assertThat(shown.amount()).isEqualTo(TestShop.eur(8_000));
        assertThat(noted).isEqualTo(1);
        assertThat(totals()).containsEntry(Account.REDEEMED, 8_000L);
        assertThat(donations()).hasSize(1);
    }

    @Test
    void a_donation_fills_nobodys_debt() {
        shop.publish(TestShop.terms());
        buy("o1", "bob", 10_000);
        shop.pass(Duration.ofDays(14));
        String coupon = Objects.requireNonNull(reward("o1").couponCode());
        shop.house
                .orderJourney()
                .take(shop.id, TestShop.discounted(shop.order("o2", "alice", 9_000, null), coupon));
        refund("o1");
        List<Balance> debt = balancesOfAlice();
        donates();
        buy("o3", "dora", 10_000);

        shop.pass(Duration.ofDays(14));

        assertThat(coming().getFirst().amount()).isEqualTo(TestShop.eur(1_000));
        assertThat(balancesOfAlice()).isEqualTo(debt);
        assertThat(debt).extracting(Balance::account).containsExactly(Account.OWING);
    }

    @Test
    void a_perk_is_given_and_taken_back_without_a_cent_in_the_books() {
        shop.publish(terms(Benefit.perk("early access to new products")));
        buy("o1", "bob", 10_000);
        Reward held = reward("o1");
        shop.pass(Duration.ofDays(14));
        Reward given = reward("o1");

        refund("o1");

        assertThat(held.state()).isEqualTo(RewardState.HELD);
        assertThat(given.state()).isEqualTo(RewardState.ISSUED);
        assertThat(given.what()).isEqualTo("early access to new products");
        assertThat(given.due().isZero()).isTrue();
        assertThat(reward("o1").state()).isEqualTo(RewardState.REVOKED);
        assertThat(totals().values()).allMatch(amount -> amount == 0);
        assertThat(timeline())
                .contains("early access to new products for the advocate promised")
                .contains("nothing is left for the advocate");
    }

    private void donates() {
        shop.publish(terms(Benefit.donation(TestShop.eur(1_000), CHARITY)));
    }

    private static Terms terms(Benefit advocate) {
        return new Terms(
                Map.of("A", new Offer(advocate, Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT))),
                null,
                true,
                3_650,
                30,
                14,
                Terms.RefundRule.RECKONS,
                null,
                TestShop.eur(100_000),
                RoundingMode.FLOOR);
    }

    private void buy(String order, String friend, long cents) {
        shop.house.orderJourney().take(shop.id, shop.order(order, friend, cents, "ALICE1"));
    }

    private void refund(String order) {
        shop.house
                .adjustmentJourney()
                .refund(
                        shop.id,
                        order,
                        TestShop.refund("r-" + order, 10_000, shop.clock.instant()));
    }

    private Reward reward(String order) {
        return shop.rewards(order).stream()
                .filter(one -> one.cause().side() == Side.ADVOCATE)
                .findFirst()
                .orElseThrow();
    }

    private boolean handOver(Coming shown) {
        return journey.handOver(shop.id, new Payment(shown, "SEPA 7", DAY), Actor.machine("test"))
                .isPresent();
    }

    private List<Coming> coming() {
        return shop.house.rooms().database().inShop(shop.id, () -> donations.coming(shop.id));
    }

    private List<Donation> donations() {
        return shop.house.rooms().database().inShop(shop.id, () -> donations.newest(shop.id));
    }

    private Map<Account, Long> totals() {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.ledger().totals(shop.id, TestShop.EUR));
    }

    private List<Balance> balancesOfAlice() {
        return shop
                .house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.ledger().balancesOf(shop.id, alice.value()))
                .stream()
                .filter(one -> !one.amount().isZero())
                .toList();
    }

    private String timeline() {
        return shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow().timeline().toString();
    }
}
