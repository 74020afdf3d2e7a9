package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.Letter;
import goodword.conversion.Reply;
import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.order.Traces;
import goodword.shop.Notation;
import goodword.trust.Side;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What customers are told, from real stories.
final class ReplyTest {
    private final TestShop shop = TestShop.open();

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_advocate_whose_reward_waits_is_told_until_when() {
        take(shop.order("o1", "bob", 10_000, "ALICE1"));

        assertThat(to(Side.ADVOCATE))
                .isEqualTo(
                        """
                        Hello Ada,

                        Thank you for recommending us. Your reward of €10.00 is on its way. We wait \
                        until the time for returns is over, on 15 Mar 2026, and send it to you then.

                        Kind regards,
                        Test shop""");
    }

    @Test
    void an_advocate_gets_the_code_of_a_reward_that_is_ready() {
        take(shop.order("o1", "bob", 10_000, "ALICE1"));
        shop.pass(Duration.ofDays(14));

        String code = Objects.requireNonNull(shop.rewards("o1").getFirst().couponCode());
        assertThat(to(Side.ADVOCATE)).contains("is ready. Your coupon code is " + code + ".");
    }

    @Test
    void why_a_friends_order_came_to_nothing_is_not_told_to_the_advocate() {
        take(shop.order("first", "bob", 10_000, null));
        shop.pass(Duration.ofDays(1));
        take(shop.order("o1", "bob", 10_000, "ALICE1"));

        assertThat(to(Side.ADVOCATE))
                .contains("did not meet the terms of the offer")
                .contains("the first order of a new customer of at least €25.00")
                .doesNotContain("before");
        assertThat(to(Side.FRIEND)).contains("We see none on your order 1001");
    }

    @Test
    void a_returned_order_says_the_same_to_both_without_who() {
        take(shop.order("o1", "bob", 10_000, "ALICE1"));
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o1", TestShop.refund("r1", 10_000, shop.clock.instant()));

        assertThat(to(Side.ADVOCATE))
                .contains("did not stand in the end")
                .doesNotContain("bob", "1001", "refund", "return");
    }

    @Test
    void nobody_is_told_which_signals_speak_against_them() {
        Traces phone = new Traces("device-1", null, null, null, null, null);
        take(new Told(shop.order("own", "alice", 10_000, null)).on(phone).order());
        take(new Told(shop.order("o1", "bob", 10_000, "ALICE1")).on(phone).order());

        assertThat(to(Side.ADVOCATE))
                .contains("somebody of our team looks at a few orders")
                .doesNotContain("device", "points", "held", "screening");
    }

    @Test
    void a_buyer_without_a_credit_is_told_why_and_what_to_do() {
        take(shop.order("o1", "bob", 10_000, null));

        assertThat(to(Side.FRIEND))
                .contains("We could not see that a recommendation led to your order 1001")
                .contains("please tell us their code");
    }

    private void take(OrderSnapshot order) {
        shop.house.orderJourney().take(shop.id, order);
    }

    private String to(Side reader) {
        Story story = shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();
        Letter letter = new Letter("Test shop", "Ada", "1001", Notation.USUAL);
        return Reply.about(story, TestShop.terms(), reader, letter);
    }
}
