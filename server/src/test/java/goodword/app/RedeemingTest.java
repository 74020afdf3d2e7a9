package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.order.OrderSnapshot;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RedeemingTest {
    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    @Test
    void a_paid_order_with_a_coupon_redeems_it_once_whatever_is_sent_again() {
        String coupon = issuedCoupon();
        OrderSnapshot order = with(coupon.toLowerCase(java.util.Locale.ROOT), "o2");

        shop.house.orderJourney().take(shop.id, order);
        Reward redeemed = shop.rewards("o1").getFirst();
        shop.house.orderJourney().take(shop.id, order);

        assertThat(redeemed.state()).isEqualTo(RewardState.REDEEMED);
        assertThat(shop.rewards("o1")).startsWith(redeemed);
        assertThat(story()).containsOnlyOnce("reward_redeemed");
    }

    @Test
    void a_second_order_cannot_use_the_coupon_and_is_taken_all_the_same() {
        String coupon = issuedCoupon();
        shop.house.orderJourney().take(shop.id, with(coupon, "o2"));
        Reward redeemed = shop.rewards("o1").getFirst();

        shop.house.orderJourney().take(shop.id, with(coupon, "o3"));

        assertThat(shop.rewards("o1")).startsWith(redeemed);
        assertThat(shop.house.storyteller().ofOrder(shop.id, "o3")).isPresent();
    }

    @Test
    void a_code_that_is_not_ours_changes_nothing() {
        issuedCoupon();

        shop.house.orderJourney().take(shop.id, with("SUMMER10", "o2"));

        assertThat(shop.rewards("o1").getFirst().state()).isEqualTo(RewardState.ISSUED);
    }

    private String issuedCoupon() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 9_999, "ALICE1"));
        shop.pass(Duration.ofDays(15));
        return String.valueOf(shop.rewards("o1").getFirst().couponCode());
    }

    /// A later order of the advocate, with this code among its discounts.
    private OrderSnapshot with(String code, String externalId) {
        OrderSnapshot plain = shop.order(externalId, "alice", 5_000, "NONE");
        return TestShop.discounted(plain, code);
    }

    private List<String> story() {
        return shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow().timeline().stream()
                .map(line -> line.what())
                .toList();
    }
}
