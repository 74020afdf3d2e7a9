package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Asked;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.Reading;
import goodword.connector.StoreNews;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.MessageState;
import goodword.connector.shopify.Shopify;
import goodword.order.OrderState;
import goodword.reward.RewardState;
import goodword.stores.ShopifyServer.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Orders of a Shopify of the documented shape: told twice and out of order, read where a message
/// only points at them, and read again before a reward is released.
final class ShopifyOrderTest {
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
    void messages_that_come_twice_and_out_of_order_end_as_the_store_stands() throws Exception {
        String order = at.shopify.buy("fay@mail.example", ConnectedShopify.CODE, null);
        String placed = at.shopify.json(order);
        at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(5));
        at.shopify.refundOne(order);
        String refunded = at.shopify.json(order);
        var webhooks = at.store.webhooks();

        webhooks.deliver("orders/updated", refunded, "two");
        webhooks.deliver("orders/create", placed, "one");
        webhooks.deliver("orders/updated", refunded, "two");
        webhooks.deliver("orders/paid", placed, "one");
        at.shop.house.jobs().runDue();

        // A tenth of the 29.41 that one mug less its tax, 29.40, leaves of 58.81; rounded down.
        assertThat(at.reward(order).due().toMajor()).isEqualTo("2.94");
        assertThat(at.facts(order).state()).isEqualTo(OrderState.PAID);
        assertThat(at.messages())
                .hasSize(3)
                .allMatch(message -> message.state() == MessageState.DONE);
    }

    @Test
    void an_order_reads_the_same_whoever_tells_of_it() throws Exception {
        String order = at.shopify.buy("fay@mail.example", ConnectedShopify.CODE, null);
        at.shopify.refundOne(order);
        var told =
                new Shopify()
                        .read(
                                "orders/updated",
                                at.shopify.json(order).getBytes(StandardCharsets.UTF_8));
        var askable = at.stores().keyring().askable(at.shop.id).orElseThrow();
        var calls = at.stores().calls().find("shopify").orElseThrow();

        var asked = calls.order(askable.store(), order);
        var page = calls.changed(askable.store(), Since.of(TestShop.START));

        assertThat(asked)
                .isInstanceOfSatisfying(
                        Asked.Told.class,
                        one ->
                                assertThat(one.value().toString())
                                        .isEqualTo("Optional[" + told + "]"));
        assertThat(((Asked.Told<OrderPage>) page).value().orders()).containsExactly(told);
        assertThat(told).isInstanceOf(Reading.Read.class);
    }

    @Test
    void a_refund_alone_and_an_edit_have_their_order_read() throws Exception {
        String order = at.bought("fay@mail.example");
        at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(5));
        at.shopify.refundOne(order);

        at.store
                .webhooks()
                .deliver("refunds/create", "{\"id\":1,\"order_id\":%s}".formatted(order));
        at.shop.house.jobs().runDue();
        String refunded = at.reward(order).due().toMajor();
        at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(5));
        at.shopify.cancel(order);
        at.store
                .webhooks()
                .deliver("orders/edited", "{\"order_edit\":{\"order_id\":%s}}".formatted(order));
        at.shop.house.jobs().runDue();

        assertThat(refunded).isEqualTo("2.94");
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REVOKED);
    }

    @Test
    void a_refund_and_a_cancellation_that_nobody_told_are_found_before_release() throws Exception {
        String refunded = at.bought("fay@mail.example");
        String cancelled = at.bought("guy@mail.example");
        at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(5));
        at.shopify.refundOne(refunded);
        at.shopify.cancel(cancelled);

        at.shop.pass(HOLD);

        assertThat(
                        at.shopify
                                .code(at.coupon(refunded))
                                .orElseThrow()
                                .at("/customerGets/value/discountAmount/amount")
                                .asString())
                .isEqualTo("2.94");
        assertThat(at.reward(cancelled).state()).isEqualTo(RewardState.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR_500", "TOO_MANY", "PAGE", "MOVED", "ANSWER_LOST"})
    void a_reward_waits_until_the_store_says_how_its_order_is(Fault fault) throws Exception {
        String order = at.bought("fay@mail.example");
        at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(5));
        at.shopify.cancel(order);
        at.store.fail(fault);

        at.shop.pass(HOLD);
        RewardState waiting = at.reward(order).state();
        Access troubled = at.access();
        at.shop.pass(Duration.ofMinutes(15));

        assertThat(waiting).isEqualTo(RewardState.HELD);
        assertThat(troubled.trouble()).isNotNull();
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REVOKED);
        assertThat(at.access().trouble()).isNull();
    }

    /// It may be deleted, or older than 60 days: its reward is neither paid nor taken back.
    @Test
    void an_order_that_is_not_shown_keeps_its_reward_waiting_and_says_what_to_do()
            throws Exception {
        String order = at.bought("fay@mail.example");
        at.shopify.hide(order);

        at.shop.pass(HOLD);

        assertThat(at.reward(order).state()).isEqualTo(RewardState.HELD);
        assertThat(Objects.requireNonNull(at.access().trouble()).why()).contains("read_all_orders");
    }

    @Test
    void a_test_order_earns_nothing_and_money_is_the_shops_own() throws Exception {
        String order = at.shopify.buy("fay@mail.example", ConnectedShopify.CODE, null);
        String text =
                at.shopify
                        .json(order)
                        .replace("\"test\":false", "\"test\":true")
                        .replace(
                                "\"presentment_currency\":\"EUR\"",
                                "\"presentment_currency\":\"JPY\"");

        at.store.webhooks().deliver("orders/create", text);
        at.shop.house.jobs().runDue();
        List<StoreNews> news =
                ((Reading.Read<List<StoreNews>>)
                                new Shopify()
                                        .read(
                                                "orders/create",
                                                text.getBytes(StandardCharsets.UTF_8)))
                        .value();

        assertThat(at.shop.rewards(order)).isEmpty();
        assertThat(((StoreNews.OrderNow) news.getFirst()).order().totals().net().toString())
                .isEqualTo(TestShop.eur(5881).toString());
    }
}
