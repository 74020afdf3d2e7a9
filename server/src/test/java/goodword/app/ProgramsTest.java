package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.ClaimJourney;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProgramsTest {
    private final TestShop shop = TestShop.withoutTrust();

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
    void new_terms_do_not_touch_an_old_referral() {
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));
        shop.publish(meaner());
        shop.house.orderJourney().take(shop.id, shop.order("o2", "dave", 10_000, "ALICE1"));

        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o1", TestShop.refund("r1", 4_000, TestShop.START));
        assertThat(newest("o1").due()).isEqualTo(TestShop.eur(600));
        assertThat(newest("o2").due()).isEqualTo(TestShop.eur(100));

        shop.pass(Duration.ofDays(14));
        assertThat(newest("o1").state()).isEqualTo(RewardState.ISSUED);
        assertThat(newest("o2").state()).isEqualTo(RewardState.HELD);
        assertThat(version("o1")).isEqualTo(1);
        assertThat(version("o2")).isEqualTo(2);
    }

    @Test
    void a_claim_keeps_the_terms_it_was_made_under() {
        var claimed =
                (ClaimJourney.Outcome.Claimed)
                        shop.house
                                .claimJourney()
                                .claim(shop.id, "ALICE1", TestShop.customer("bob"));
        shop.publish(meaner());

        String coupon = claimed.claim().couponCode();
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, coupon));

        assertThat(newest("o1").due()).isEqualTo(TestShop.eur(1_000));
        assertThat(version("o1")).isEqualTo(1);
    }

    /// One percent, after thirty days.
    private static Terms meaner() {
        return new Terms(
                Map.of(
                        "A",
                        new Offer(
                                Benefit.percent(100, Means.COUPON),
                                Benefit.percent(100, Means.CHECKOUT_DISCOUNT))),
                null,
                true,
                3_650,
                30,
                30,
                Terms.RefundRule.VOIDS,
                null,
                null,
                RoundingMode.FLOOR);
    }

    private Reward newest(String order) {
        return shop.rewards(order).getLast();
    }

    private int version(String order) {
        var story = shop.house.storyteller().ofOrder(shop.id, order).orElseThrow();
        return Objects.requireNonNull(story.referral()).terms().version();
    }
}
