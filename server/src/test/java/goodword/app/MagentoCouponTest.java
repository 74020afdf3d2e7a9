package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.connector.Asked;
import goodword.connector.StoreCoupon;
import goodword.conversion.Coupon;
import goodword.conversion.IssueJob;
import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.reward.RewardState;
import goodword.sharing.Claim;
import goodword.stores.MagentoServer.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Coupons in a constructed Magento: each under a rule of its promise, made once whatever becomes
/// of the answers, and taken back.
final class MagentoCouponTest {
    private static final Duration HOLD = Duration.ofDays(14);

    private ConnectedMagento at;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedMagento.open();
    }

    @AfterEach
    void close() {
        if (at != null) {
            at.close();
        }
    }

    @Test
    void a_friends_coupon_takes_off_what_the_terms_promise_and_goes_with_the_claim() {
        Claim claim = at.claim("fay");

        var rule = at.magento.ruleOf(claim.couponCode()).orElseThrow();
        assertThat(rule.path("name").asString())
                .isEqualTo("Goodword: 10 % off from 25.00 EUR on, until 2026-03-31");
        assertThat(rule.path("simple_action").asString()).isEqualTo("by_percent");
        assertThat(rule.path("discount_amount").decimalValue()).isEqualByComparingTo("10");
        assertThat(rule.path("uses_per_coupon").asLong()).isEqualTo(1);
        assertThat(rule.path("uses_per_customer").asLong()).isZero();
        assertThat(rule.path("to_date").asString()).isEqualTo("2026-03-31");
        assertThat(rule.path("website_ids").toString()).isEqualTo("[1]");
        assertThat(rule.path("customer_group_ids").toString()).isEqualTo("[0,1,4]");
        assertThat(rule.at("/condition/conditions/0").toString())
                .contains("\"base_subtotal\"", "\">=\"", "\"25.00\"");

        at.shop.house.claimJourney().withdraw(at.shop.id, claim.id());
        at.shop.house.jobs().runDue();

        assertThat(at.magento.find(claim.couponCode())).isEmpty();
    }

    @Test
    void a_reward_is_a_coupon_of_its_worth_and_is_used_once() {
        String order = at.bought("fay");
        at.read();
        at.shop.pass(HOLD);
        String code = at.coupon(order);
        RewardState issued = at.reward(order).state();

        String spent = at.magento.buy("alice@mail.example", code);
        at.read();

        // A tenth of 52.92, the net items after the friend's tenth, rounded down.
        assertThat(at.known(order)).isEqualTo("PAID 52.92");
        var rule = at.magento.ruleOf(code).orElseThrow();
        assertThat(rule.path("simple_action").asString()).isEqualTo("cart_fixed");
        assertThat(rule.path("discount_amount").decimalValue()).isEqualByComparingTo("5.29");
        assertThat(issued).isEqualTo(RewardState.ISSUED);
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REDEEMED);
        // 69.98 less 5.29, without the tax in it.
        assertThat(at.known(spent)).isEqualTo("PAID 54.36");
    }

    @Test
    void coupons_of_one_promise_share_a_rule() {
        at.claim("fay");
        at.claim("guy");

        assertThat(at.magento.rules()).hasSize(1);
        assertThat(at.magento.coupons()).hasSize(2);
    }

    @Test
    void a_coupon_and_a_rule_whose_answers_were_lost_are_made_once() {
        String order = at.bought("fay");
        at.read();
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(HOLD));
        at.shop.house.releaseJourney().releaseDue(at.shop.id);
        IssueJob issuing = new IssueJob(at.shop.house.rooms(), at.stores().issuer());
        String reward = at.reward(order).id().toString();
        int before = at.store.calls().size();

        // The rule is made and nobody hears of it: search, shop, rules, groups, and the rule.
        at.store.fail(Fault.NONE, Fault.NONE, Fault.NONE, Fault.NONE, Fault.ANSWER_LOST);
        assertThatThrownBy(() -> issuing.run(at.shop.id, reward)).hasMessageContaining("no_answer");
        // The coupon is made, and neither that nor that it is there comes through.
        at.store.fail(Fault.NONE, Fault.NONE, Fault.NONE, Fault.ANSWER_LOST, Fault.ANSWER_LOST);
        assertThatThrownBy(() -> issuing.run(at.shop.id, reward)).hasMessageContaining("no_answer");
        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUING);
        issuing.run(at.shop.id, reward);
        issuing.run(at.shop.id, reward);

        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUED);
        assertThat(at.magento.coupons()).hasSize(2);
        assertThat(at.magento.rules()).hasSize(2);
        assertThat(at.store.calls().subList(before, at.store.calls().size()))
                .filteredOn(call -> call.startsWith("POST "))
                .containsExactly("POST salesRules", "POST coupons");
    }

    @Test
    void a_coupon_of_the_same_code_that_is_not_ours_is_left_alone() {
        Coupon coupon = coupon(Benefit.amount(TestShop.eur(588), Means.COUPON));
        at.magento.sellCoupon("notours12345");

        assertThatThrownBy(() -> at.stores().issuer().issue(at.shop.id, coupon))
                .hasMessageContaining("code_taken");
        at.stores().issuer().withdraw(at.shop.id, coupon.code());

        assertThat(at.magento.coupons()).hasSize(1);
    }

    @Test
    void a_coupon_is_taken_back_unless_it_was_used() {
        String unused = at.bought("fay");
        String used = at.bought("guy");
        at.read();
        at.shop.pass(HOLD);
        String gone = at.coupon(unused);
        String kept = at.coupon(used);
        at.magento.buy("alice@mail.example", kept);
        at.magento.cancel(unused);
        at.magento.cancel(used);

        at.read();

        assertThat(at.magento.find(gone)).isEmpty();
        assertThat(at.magento.find(kept)).isPresent();
    }

    @Test
    void an_amount_in_a_currency_that_magento_does_not_reckon_in_is_refused() {
        Money pounds = new Money(500, Currency.getInstance("GBP"));

        assertThatThrownBy(
                        () ->
                                at.stores()
                                        .issuer()
                                        .issue(
                                                at.shop.id,
                                                coupon(Benefit.amount(pounds, Means.COUPON))))
                .hasMessageContaining("has GBP as its base currency");

        assertThat(at.magento.rules()).isEmpty();
    }

    @Test
    void a_magento_that_loses_the_days_of_a_rule_gets_no_dead_coupons() {
        at.magento.loseDays();
        Coupon coupon = coupon(Benefit.amount(TestShop.eur(588), Means.COUPON));

        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> at.stores().issuer().issue(at.shop.id, coupon))
                    .hasMessageContaining("did not keep the last day");
        }

        assertThat(at.magento.rules()).hasSize(1);
        assertThat(at.magento.coupons()).isEmpty();
    }

    @Test
    void a_trial_coupon_is_made_and_ended_again() {
        Asked<StoreCoupon> trial =
                at.stores().couponTrial().run(at.shop.id, TestShop.EUR).orElseThrow();

        assertThat(trial).isInstanceOf(Asked.Told.class);
        assertThat(at.magento.coupons()).isEmpty();
    }

    private static Coupon coupon(Benefit benefit) {
        Instant end = Instant.parse("2026-03-31T22:30:00Z");
        return new Coupon("NOTOURS12345", "reward 1", benefit, null, end);
    }
}
