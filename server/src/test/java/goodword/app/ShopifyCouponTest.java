package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.connector.calls.CouponLook;
import goodword.conversion.ClaimJourney;
import goodword.conversion.Coupon;
import goodword.conversion.IssueJob;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.reward.RewardState;
import goodword.sharing.Claim;
import goodword.stores.ShopifyServer.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Discount codes in a Shopify of the documented shape: made once whatever becomes of the answers,
/// and taken back.
final class ShopifyCouponTest {
    private static final Duration HOLD = Duration.ofDays(14);

    private ConnectedShopify at;
    private WebServer server;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedShopify.open();
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
    void a_coupon_is_worth_the_reward_and_is_known_when_it_was_spent() throws Exception {
        String order = at.bought("fay@mail.example");
        at.shop.pass(HOLD);
        ObjectNode made = at.shopify.code(at.coupon(order)).orElseThrow();

        String spent = at.shopify.buy("alice@mail.example", null, at.coupon(order));
        at.deliver("orders/create", spent);

        // A tenth of the net items, 58.81, rounded down.
        assertThat(made.at("/customerGets/value/discountAmount/amount").asString())
                .isEqualTo("5.88");
        assertThat(made.path("usageLimit").asInt()).isEqualTo(1);
        assertThat(made.path("appliesOncePerCustomer").asBoolean()).isTrue();
        assertThat(made.path("title").asString())
                .isEqualTo("Goodword reward " + at.reward(order).id());
        assertThat(made.path("startsAt").asString()).isEqualTo("2026-03-14T10:00:00Z");
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REDEEMED);
        // 69.98 less 5.88, without the tax in it.
        assertThat(at.facts(spent).net().toMajor()).isEqualTo("53.87");
    }

    @Test
    void a_friends_coupon_takes_off_what_the_terms_promise_and_goes_with_the_claim() {
        var outcome =
                at.shop
                        .house
                        .claimJourney()
                        .claim(at.shop.id, ConnectedShopify.CODE, TestShop.customer("fay"));
        at.shop.house.jobs().runDue();

        Claim claim = ((ClaimJourney.Outcome.Claimed) outcome).claim();
        ObjectNode made = at.shopify.code(claim.couponCode()).orElseThrow();
        assertThat(made.at("/customerGets/value/percentage").decimalValue())
                .isEqualByComparingTo("0.1");
        assertThat(made.at("/minimumRequirement/subtotal/greaterThanOrEqualToSubtotal").asString())
                .isEqualTo("25.00");
        assertThat(made.path("endsAt").asString()).isEqualTo("2026-03-31T10:00:00Z");

        at.shop.house.claimJourney().withdraw(at.shop.id, claim.id());
        at.shop.house.jobs().runDue();

        assertThat(made.path("status").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void a_coupon_whose_answer_was_lost_is_made_once() throws Exception {
        String order = at.bought("fay@mail.example");
        IssueJob issuing = released(order);
        String reward = at.reward(order).id().toString();

        at.store.fail(Fault.ANSWER_LOST);
        assertThatThrownBy(() -> issuing.run(at.shop.id, reward)).hasMessageContaining("no_answer");
        assertThat(at.shopify.codes()).isEmpty();
        // It is made, and neither that nor that it is there comes through.
        at.store.fail(Fault.NONE, Fault.ANSWER_LOST, Fault.ANSWER_LOST);
        assertThatThrownBy(() -> issuing.run(at.shop.id, reward)).hasMessageContaining("no_answer");
        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUING);
        issuing.run(at.shop.id, reward);
        issuing.run(at.shop.id, reward);

        assertThat(at.shopify.codes()).hasSize(1);
        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUED);
        assertThat(at.store.calls()).filteredOn("discountCodeBasicCreate"::equals).hasSize(1);
    }

    @Test
    void a_coupon_that_was_throttled_is_made_at_the_next_try() throws Exception {
        String order = at.bought("fay@mail.example");
        IssueJob issuing = released(order);
        String reward = at.reward(order).id().toString();
        at.store.fail(Fault.NONE, Fault.THROTTLED);

        assertThatThrownBy(() -> issuing.run(at.shop.id, reward)).hasMessageContaining("too_many");
        issuing.run(at.shop.id, reward);

        assertThat(at.shopify.codes()).hasSize(1);
        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUED);
    }

    @Test
    void what_shopify_has_against_a_coupon_is_told_by_its_word_alone() {
        Coupon coupon = coupon("REFUSED12345");
        at.store.graph().object("EXCEEDED_MAX");

        assertThatThrownBy(() -> at.stores().issuer().issue(at.shop.id, coupon))
                .hasMessage("refused: Shopify does not take this coupon (EXCEEDED_MAX).");

        assertThat(new CouponLook(at.shop.house.rooms().database()).of(at.shop.id, coupon.code()))
                .contains(CouponLook.Standing.REFUSED);
    }

    @Test
    void a_code_that_somebody_took_between_the_look_and_the_making_is_told_as_taken() {
        at.store.graph().object("TAKEN");

        assertThatThrownBy(() -> at.stores().issuer().issue(at.shop.id, coupon("TAKEN1234567")))
                .hasMessageContaining("code_taken");

        // Whether it is ours was looked for once more.
        assertThat(at.store.calls()).filteredOn("codeDiscountNodeByCode"::equals).hasSize(2);
    }

    @Test
    void a_coupon_of_the_same_code_that_is_not_ours_is_left_alone() {
        Coupon coupon = coupon("NOTOURS12345");
        ObjectNode theirs = JsonMapper.shared().createObjectNode();
        at.shopify.make(theirs.put("code", "notours12345").put("title", "Spring"));

        assertThatThrownBy(() -> at.stores().issuer().issue(at.shop.id, coupon))
                .hasMessageContaining("code_taken");
        at.stores().issuer().withdraw(at.shop.id, coupon.code());

        assertThat(at.shopify.codes())
                .singleElement()
                .satisfies(one -> assertThat(one.path("status").asString()).isEqualTo("ACTIVE"));
    }

    @Test
    void a_coupon_is_taken_back_unless_it_was_used() throws Exception {
        String unused = at.bought("fay@mail.example");
        String used = at.bought("guy@mail.example");
        at.shop.pass(HOLD);
        String gone = at.coupon(unused);
        String kept = at.coupon(used);
        at.shopify.buy("alice@mail.example", null, kept);
        at.shopify.cancel(unused);
        at.shopify.cancel(used);

        at.deliver("orders/cancelled", unused);
        at.deliver("orders/cancelled", used);

        assertThat(List.of(status(gone), status(kept))).containsExactly("EXPIRED", "ACTIVE");
    }

    private String status(String code) {
        return at.shopify.code(code).orElseThrow().path("status").asString();
    }

    /// The hold is over, and nobody has issued the reward yet.
    private IssueJob released(String order) {
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(HOLD));
        at.shop.house.releaseJourney().releaseDue(at.shop.id);
        assertThat(at.reward(order).state()).isEqualTo(RewardState.APPROVED);
        return new IssueJob(at.shop.house.rooms(), at.stores().issuer());
    }

    private static Coupon coupon(String code) {
        return new Coupon(
                code, "reward 1", Benefit.amount(TestShop.eur(588), Means.COUPON), null, null);
    }
}
