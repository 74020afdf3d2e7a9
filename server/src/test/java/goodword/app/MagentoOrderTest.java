package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Reading;
import goodword.connector.StoreNews;
import goodword.order.DiscountUse;
import goodword.order.OrderSnapshot;
import goodword.reward.RewardState;
import goodword.stores.MagentoServer;
import goodword.stores.MagentoServer.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Orders of a constructed Magento, and their credit memos.
final class MagentoOrderTest {
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
    void an_order_with_a_code_is_right_to_the_cent() {
        String code = at.claim("fay").couponCode();
        String id = at.magento.buy("fay@mail.example", code);

        OrderSnapshot order = order(id);

        assertThat(order.number()).isEqualTo("%09d".formatted(Long.parseLong(id)));
        assertThat(order.placedAt()).isEqualTo(at.shop.clock.instant());
        assertThat(order.customer().externalId()).isNull();
        assertThat(order.customer().email()).isEqualTo("fay@mail.example");
        assertThat(order.discounts()).containsExactly(new DiscountUse(code, TestShop.eur(700)));
        // 69.98 less a tenth, 7.00, is 62.98; without 19 % of tax in it 52.92.
        assertThat(order.totals().items()).isEqualTo(TestShop.eur(5_881));
        assertThat(order.totals().net()).isEqualTo(TestShop.eur(5_292));
        assertThat(order.totals().shipping()).isEqualTo(TestShop.eur(412));
        assertThat(order.totals().tax()).isEqualTo(TestShop.eur(1_084));
        assertThat(order.totals().grand()).isEqualTo(TestShop.eur(6_788));
        assertThat(order.traces().address())
                .isEqualTo("fay@mail.example street 1, 10115, Berlin, DE");
        assertThat(order.traces().ip()).isEqualTo("203.0.113." + Long.parseLong(id) % 250);
    }

    @ParameterizedTest
    @CsvSource({
        "new, PLACED, PAID",
        "pending_payment, DRAFT, PAID",
        "payment_review, PLACED, PAID",
        "processing, PLACED, PAID",
        "complete, PAID, PAID",
        "closed, PAID, PAID",
        "canceled, CANCELLED, CANCELLED",
        "holded, PLACED, PAID",
        "a_state_of_the_shops_own, PLACED, PAID"
    })
    void a_state_counts_with_what_is_paid(String state, String unpaid, String paid) {
        String id = at.magento.order("fay@mail.example", null, state);
        String before = order(id).state().name();

        at.magento.pay(id);

        assertThat(before).isEqualTo(unpaid);
        assertThat(order(id).state()).hasToString(paid);
    }

    @Test
    void credit_memos_give_back_what_they_say_and_their_adjustments() {
        String id = at.magento.buy("fay@mail.example", null);
        at.magento.refundHalf(id);
        at.magento.adjust(id, "11.90");

        // Half of 58.81, and 11.90 less its tax.
        assertThat(order(id).refunds())
                .extracting(refund -> refund.amount().toMajor())
                .containsExactly("29.41", "10.00");
    }

    @Test
    void an_order_whose_credit_memos_are_not_told_is_not_read() {
        String id = at.magento.buy("fay@mail.example", null);
        at.magento.hideRefund(id, "34.99");

        Reading<List<StoreNews>> read = ask(id).orElseThrow();
        at.readNow();

        assertThat(read)
                .isEqualTo(
                        new Reading.Refused<>(
                                "total_refunded",
                                "not_whole",
                                "order "
                                        + id
                                        + ": counts more than the credit memos that the"
                                        + " store tells"));
        assertThat(at.known(id)).isEqualTo("unknown");
    }

    @Test
    void an_order_that_is_not_there_is_told_from_one_that_cannot_be_read() {
        assertThat(ask("7")).isEmpty();
        assertThat(ask("not-an-id")).isEmpty();
    }

    @Test
    void a_refund_is_found_before_the_reward_is_released() {
        String order = at.bought("fay");
        at.read();
        at.magento.refundHalf(order);

        at.shop.pass(HOLD);

        // A tenth of the 26.46 that are left of 52.92: 29.41 came back less half the discount.
        assertThat(
                        at.magento
                                .ruleOf(at.coupon(order))
                                .orElseThrow()
                                .path("discount_amount")
                                .asString())
                .isEqualTo("2.64");
    }

    @Test
    void a_cancelled_and_an_erased_order_are_found_before_the_reward_is_released() {
        String cancelled = at.bought("fay");
        String erased = at.bought("guy");
        at.read();
        at.magento.cancel(cancelled);
        at.magento.erase(erased);

        at.shop.pass(HOLD);

        assertThat(at.reward(cancelled).state()).isEqualTo(RewardState.REVOKED);
        assertThat(at.reward(erased).state()).isEqualTo(RewardState.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR_500", "TOO_MANY", "PAGE", "MOVED", "ANSWER_LOST"})
    void a_reward_waits_until_the_store_says_how_its_order_is(Fault fault) {
        String order = at.bought("fay");
        at.read();
        at.magento.cancel(order);
        // The order is told and its memos are not.
        at.store.fail(Fault.NONE, fault);

        at.shop.pass(HOLD);
        RewardState waiting = at.reward(order).state();
        String trouble = String.valueOf(at.access().trouble());
        at.shop.pass(Duration.ofMinutes(15));

        assertThat(waiting).isEqualTo(RewardState.HELD);
        assertThat(trouble).isNotEqualTo("null");
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REVOKED);
        assertThat(at.access().trouble()).isNull();
    }

    private OrderSnapshot order(String id) {
        Reading<List<StoreNews>> read = ask(id).orElseThrow();
        return ((StoreNews.OrderNow) ((Reading.Read<List<StoreNews>>) read).value().getFirst())
                .order();
    }

    private Optional<Reading<List<StoreNews>>> ask(String id) {
        return ((goodword.connector.Asked.Told<Optional<Reading<List<StoreNews>>>>)
                        at.stores()
                                .calls()
                                .find("magento")
                                .orElseThrow()
                                .order(at.store(MagentoServer.KEYS), id))
                .value();
    }
}
