package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.conversion.ClaimJourney;
import goodword.conversion.Coupon;
import goodword.conversion.IssueJob;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.reward.RewardState;
import goodword.sharing.Claim;
import goodword.stores.WooServer.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Coupons in a WooCommerce of captured answers: made once whatever becomes of the answers, spent
/// once whatever its checkouts let through, and taken back.
final class WooCouponTest {
    private static final Duration HOLD = Duration.ofDays(14);

    private ConnectedWoo at;
    private WebServer server;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedWoo.open();
        server = WebServer.open(at.shop.house, 0);
        at.keepHooks();
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            at.close();
        }
    }

    @Test
    void a_coupon_is_worth_the_reward_and_is_spent_once_though_the_store_takes_it_four_times()
            throws Exception {
        String order = at.bought("fay@mail.example");
        at.shop.pass(HOLD);
        String code = at.coupon(order);
        var coupon = at.woo.coupon(code).orElseThrow();
        RewardState issued = at.reward(order).state();

        List<String> spent =
                List.of(
                        at.woo.buy("alice@mail.example", null, code),
                        at.woo.buy("alice@mail.example", null, code),
                        at.woo.buy("alice@mail.example", null, code),
                        at.woo.buy("alice@mail.example", null, code));
        for (String one : spent) {
            at.deliver("order.created", one);
        }

        // A tenth of the net items, 58.81, rounded down.
        assertThat(coupon.path("amount").asString()).isEqualTo("5.88");
        assertThat(coupon.path("usage_limit").asLong()).isEqualTo(1);
        assertThat(issued).isEqualTo(RewardState.ISSUED);
        assertThat(at.woo.coupon(code).orElseThrow().path("usage_count").asLong()).isEqualTo(4);
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REDEEMED);
        assertThat(ordersOf(code)).containsExactly(spent.getFirst());
        // 69.98 less 5.88, without the tax in it.
        assertThat(at.woo.netItems(spent.getFirst())).isEqualTo("53.87");
        assertThat(at.facts(spent.getFirst()).net().toMajor()).isEqualTo("53.87");
    }

    @Test
    void a_friends_coupon_takes_off_what_the_terms_promise_and_goes_with_the_claim() {
        var outcome =
                at.shop
                        .house
                        .claimJourney()
                        .claim(at.shop.id, ConnectedWoo.CODE, TestShop.customer("fay"));
        at.shop.house.jobs().runDue();

        Claim claim = ((ClaimJourney.Outcome.Claimed) outcome).claim();
        var coupon = at.woo.coupon(claim.couponCode()).orElseThrow();
        assertThat(coupon.path("discount_type").asString()).isEqualTo("percent");
        assertThat(coupon.path("amount").asString()).isEqualTo("10");
        assertThat(coupon.path("minimum_amount").asString()).isEqualTo("25.00");
        assertThat(coupon.path("date_expires").asString()).isEqualTo("2026-03-31T10:00:00Z");

        at.shop.house.claimJourney().withdraw(at.shop.id, claim.id());
        at.shop.house.jobs().runDue();

        assertThat(at.woo.coupon(claim.couponCode())).isEmpty();
    }

    @Test
    void a_coupon_whose_answer_was_lost_is_made_once() throws Exception {
        String order = at.bought("fay@mail.example");
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(HOLD));
        at.shop.house.releaseJourney().releaseDue(at.shop.id);
        IssueJob issuing = new IssueJob(at.shop.house.rooms(), at.stores().issuer());
        String reward = at.reward(order).id().toString();
        int before = at.store.calls().size();

        at.store.fail(Fault.ANSWER_LOST);
        assertThatThrownBy(() -> issuing.run(at.shop.id, reward)).hasMessageContaining("no_answer");
        assertThat(at.woo.coupons()).isEmpty();
        // It is made, and neither that nor that it is there comes through.
        at.store.fail(Fault.NONE, Fault.ANSWER_LOST, Fault.ANSWER_LOST);
        assertThatThrownBy(() -> issuing.run(at.shop.id, reward)).hasMessageContaining("no_answer");
        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUING);
        issuing.run(at.shop.id, reward);
        issuing.run(at.shop.id, reward);

        assertThat(at.woo.coupons()).hasSize(1);
        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUED);
        assertThat(at.store.calls().subList(before, at.store.calls().size()))
                .filteredOn(call -> call.equals("POST coupons"))
                .hasSize(1);
    }

    @Test
    void a_coupon_of_the_same_code_that_is_not_ours_is_left_alone() {
        Coupon coupon =
                new Coupon(
                        "NOTOURS12345",
                        "reward 1",
                        Benefit.amount(TestShop.eur(588), Means.COUPON),
                        null,
                        null);
        at.woo.sellCoupon("notours12345", "50.00");

        assertThatThrownBy(() -> at.stores().issuer().issue(at.shop.id, coupon))
                .hasMessageContaining("code_taken");
        at.stores().issuer().withdraw(at.shop.id, coupon.code());

        assertThat(at.woo.coupons())
                .singleElement()
                .satisfies(one -> assertThat(one.path("amount").asString()).isEqualTo("50.00"));
    }

    @Test
    void a_coupon_is_taken_back_unless_it_was_used() throws Exception {
        String unused = at.bought("fay@mail.example");
        String used = at.bought("guy@mail.example");
        at.shop.pass(HOLD);
        String gone = at.coupon(unused);
        String kept = at.coupon(used);
        at.woo.buy("alice@mail.example", null, kept);
        at.woo.cancel(unused);
        at.woo.cancel(used);

        at.deliver("order.updated", unused);
        at.deliver("order.updated", used);

        assertThat(at.woo.coupon(gone)).isEmpty();
        assertThat(at.woo.coupon(kept)).isPresent();
    }

    private List<String> ordersOf(String code) {
        return at.shop
                .house
                .rooms()
                .database()
                .inShop(
                        at.shop.id,
                        () ->
                                List.copyOf(
                                        at.shop
                                                .house
                                                .rooms()
                                                .fulfilment()
                                                .ordersOf(at.shop.id, List.of(code))
                                                .values()));
    }
}
