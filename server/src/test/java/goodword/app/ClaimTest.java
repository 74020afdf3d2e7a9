package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.ClaimJourney.Outcome;
import goodword.conversion.ClaimJourney.Reason;
import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.sharing.Claim;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ClaimTest {
    private final TestShop shop = TestShop.withoutTrust();

    @SuppressWarnings("NullAway.Init")
    private PersonId alice;

    @SuppressWarnings("NullAway.Init")
    private PersonId carol;

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        alice = shop.advocate("alice", "ALICE1");
        carol = shop.advocate("carol", "CAROL1");
    }

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    @Test
    void a_friend_who_claims_again_gets_the_same_coupon() {
        Claim first = claimed("alice1", "bob");

        assertThat(claimed("ALICE1 ", "bob")).isEqualTo(first);
        assertThat(claimed("CAROL1", "bob")).isEqualTo(first);
        assertThat(claimed("ALICE1", "dave").couponCode()).isNotEqualTo(first.couponCode());
    }

    @Test
    void a_coupon_credits_one_order() {
        String coupon = claimed("ALICE1", "bob").couponCode();

        take("o1", "bob", coupon);
        take("o2", "eve", coupon);
        take("o1", "bob", coupon);

        assertThat(attribution("o1")).isEqualTo("code");
        assertThat(shop.rewards("o1")).hasSize(1);
        assertThat(attribution("o2")).isEqualTo("coupon_used");
        assertThat(shop.house.storyteller().ofOrder(shop.id, "o2").orElseThrow().referral())
                .isNull();
    }

    @Test
    void a_coupon_spent_credits_whoever_gave_it_whatever_the_shop_remembered() {
        String coupon = claimed("ALICE1", "bob").couponCode();

        spend("o1", "bob", coupon.toLowerCase(Locale.ROOT), null);
        spend("o2", "eve", "SUMMER", "CAROL1");
        String carols = claimed("CAROL1", "fay").couponCode();
        spend("o3", "fay", carols, "ALICE1");

        assertThat(advocateOf("o1")).isEqualTo(alice);
        assertThat(advocateOf("o2")).isEqualTo(carol);
        assertThat(advocateOf("o3")).isEqualTo(carol);
    }

    @Test
    void a_coupon_credits_nobody_after_its_last_day() {
        String coupon = claimed("ALICE1", "bob").couponCode();
        shop.pass(Duration.ofDays(30));

        take("o1", "bob", coupon);

        assertThat(attribution("o1")).isEqualTo("no_touch");
    }

    @Test
    void who_may_not_claim_hears_why() {
        shop.house.orderJourney().take(shop.id, shop.order("o1", "dave", 5_000, "NONE"));

        assertThat(claim("NOBODY", "bob")).isEqualTo(new Outcome.Refused(Reason.UNKNOWN_CODE));
        assertThat(claim("ALICE1", "alice")).isEqualTo(new Outcome.Refused(Reason.OWN_CODE));
        assertThat(claim("ALICE1", "dave"))
                .isEqualTo(new Outcome.Refused(Reason.EXISTING_CUSTOMER));
        CustomerRef second = new CustomerRef("a2", "alice@mail.example", null, null, null, null);
        assertThat(shop.house.claimJourney().claim(shop.id, "ALICE1", second))
                .isEqualTo(new Outcome.Refused(Reason.OWN_CODE));
    }

    private void spend(String order, String customer, String coupon, @Nullable String remembered) {
        OrderSnapshot paid = shop.order(order, customer, 10_000, remembered);
        shop.house.orderJourney().take(shop.id, TestShop.discounted(paid, coupon));
    }

    private PersonId advocateOf(String order) {
        Story story = shop.house.storyteller().ofOrder(shop.id, order).orElseThrow();
        return Objects.requireNonNull(story.referral()).advocate();
    }

    private void take(String order, String customer, String code) {
        shop.house.orderJourney().take(shop.id, shop.order(order, customer, 10_000, code));
    }

    private String attribution(String order) {
        return shop.house.storyteller().ofOrder(shop.id, order).orElseThrow().attribution();
    }

    private Claim claimed(String code, String friend) {
        return ((Outcome.Claimed) claim(code, friend)).claim();
    }

    private Outcome claim(String code, String friend) {
        return shop.house.claimJourney().claim(shop.id, code, TestShop.customer(friend));
    }
}
