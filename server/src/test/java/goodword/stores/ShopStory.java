package goodword.stores;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.Eventually;
import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.order.Refund;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What goes on in a real shop, chapter by chapter, against what Goodword makes of it.
record ShopStory(RealHouse house, RealShop real) {
    private static final String CODE = RealHouse.CODE;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void tell() throws Exception {
        credits_the_advocate_and_reckons_a_refund();
        takes_a_coupon_of_a_customer_for_what_it_was();
        retracts_what_was_cancelled();
        comes_to_the_same_end_in_any_order();
        keeps_what_was_ordered_while_goodword_was_down();
        sends_once_though_two_processes_send();
        loses_no_order_though_it_cannot_note_it();
        says_nothing_of_people();
        keeps_what_was_unsent_when_the_shop_died();
        if (kind().equals("medusa")) {
            finds_after_a_restart_what_nobody_noted();
        }
        Steps.say("%s: all of it", kind());
    }

    private void credits_the_advocate_and_reckons_a_refund() throws Exception {
        String order = real.order(Basket.of("bob@mail.example", 2).with(CODE));
        await(order, in(OrderState.PLACED));
        real.pay(order);
        OrderFacts paid = await(order, in(OrderState.PAID));
        Reward promised = house.reward(order);
        real.refund(order, 2_000);
        await(order, ShopStory::isRefunded);
        Figures told = real.figures(order);

        assertThat(paid.totals().net().minor()).isEqualTo(told.net()).isEqualTo(5_998);
        assertThat(paid.totals().grand().minor()).isEqualTo(told.grand());
        assertThat(promised.owner()).isEqualTo(house.alice);
        assertThat(promised.due().toMajor()).isEqualTo("5.99");
        assertThat(told.refunded()).isEqualTo(2_000);
        // A tenth of what is left: 59.98 without the net part of 20.00 with 19 percent of tax.
        assertThat(house.reward(order).due().toMajor()).isEqualTo("4.31");
        Steps.say("%s: order %s: %s; 5.99 for Alice, and 4.31 after a refund", kind(), order, told);
    }

    private void takes_a_coupon_of_a_customer_for_what_it_was() throws Exception {
        real.coupon("GW-6B01F32D", 1_000);
        real.register("carol@mail.example");
        String order =
                real.order(Basket.of("carol@mail.example", 2).with(CODE).redeeming("GW-6B01F32D"));
        real.pay(order);
        OrderFacts facts = await(order, in(OrderState.PAID));
        Figures told = real.figures(order);

        assertThat(facts.totals().net().minor()).isEqualTo(told.net()).isEqualTo(4_998);
        assertThat(facts.totals().discount().minor()).isEqualTo(1_000);
        assertThat(facts.totals().grand().minor()).isEqualTo(told.grand());
        assertThat(house.reward(order).due().toMajor()).isEqualTo("4.99");
        Steps.say("%s: order %s with a coupon: %s; 4.99 for Alice", kind(), order, told);
    }

    private void retracts_what_was_cancelled() throws Exception {
        String order = real.order(Basket.of("dave@mail.example", 1).with(CODE));
        real.pay(order);
        await(order, in(OrderState.PAID));
        Reward promised = house.reward(order);
        real.cancel(order);
        await(order, in(OrderState.CANCELLED));

        assertThat(promised.due().toMajor()).isEqualTo("2.99");
        assertThat(house.reward(order).state()).isEqualTo(RewardState.REVOKED);
        assertThat(house.reward(order).due().isZero()).isTrue();
        Steps.say("%s: order %s is cancelled, and its 2.99 with it", kind(), order);
    }

    private void comes_to_the_same_end_in_any_order() throws Exception {
        String order = real.order(Basket.of("erin@mail.example", 2).with(CODE));
        await(order, in(OrderState.PLACED));
        real.pay(order);
        await(order, in(OrderState.PAID));
        real.refund(order, 1_000);
        OrderFacts end = await(order, ShopStory::isRefunded);
        List<Relay.Sent> sent = house.relay.of(order);
        Reward due = house.reward(order);

        for (Relay.Sent again : sent) {
            assertThat(deliver(again.headers(), again.body())).isEqualTo(200);
        }
        house.work();
        for (int last = sent.size() - 1; last >= 0; last--) {
            String body = sent.get(last).body();
            Map<String, String> headers =
                    house.store.headers("backwards-" + order + "-" + last, Instant.now(), body);
            assertThat(deliver(headers, body)).isEqualTo(200);
            house.work();
        }

        assertThat(sent).hasSizeGreaterThanOrEqualTo(3);
        assertThat(house.facts(order)).contains(end);
        assertThat(house.reward(order)).isEqualTo(due);
        assertThat(house.rewardBackwards(kind(), order, sent).due()).isEqualTo(due.due());
        // The net part of 10.00 with 19 percent of tax.
        assertThat(refunds(end)).containsExactly(840L);
        Steps.say("%s: %s messages of order %s, again and backwards", kind(), sent.size(), order);
    }

    private void keeps_what_was_ordered_while_goodword_was_down() throws Exception {
        int before = house.relay.tries();
        house.goDown();
        String one = real.order(Basket.of("finn@mail.example", 2).with(CODE));
        String other = real.order(Basket.of("gina@mail.example", 1).with(CODE));
        real.pay(one);
        Eventually.isTrue(() -> house.relay.tries() > before, PATIENCE);
        long waiting = unsent();
        house.comeBack();
        await(one, in(OrderState.PAID));
        await(other, in(OrderState.PLACED));

        assertThat(waiting).isPositive();
        assertThat(house.reward(one).due().toMajor()).isEqualTo("5.99");
        assertThat(real.said()).contains("it answers again").doesNotContain("could not work");
        Steps.say("%s: %s changes waited while Goodword was down, and came", kind(), waiting);
    }

    private void sends_once_though_two_processes_send() throws Exception {
        try (ShopProcess twin = real.twin()) {
            house.goDown();
            List<String> orders = new ArrayList<>();
            for (int buyer = 0; buyer < 8; buyer++) {
                orders.add(real.order(Basket.of("twin" + buyer + "@mail.example", 1).with(CODE)));
            }
            house.comeBack();
            for (String order : orders) {
                await(order, in(OrderState.PLACED));
            }

            assertThat(twin.isAlive()).isTrue();
            for (String order : orders) {
                assertThat(house.relay.of(order))
                        .extracting(Relay.Sent::id)
                        .doesNotHaveDuplicates();
            }
        }
        Steps.say("%s: two processes on one outbox, and no message came twice", kind());
    }

    private void loses_no_order_though_it_cannot_note_it() throws Exception {
        real.database().execute("alter table goodword_outbox rename to gone");
        String order = real.order(Basket.of("ivan@mail.example", 2).with(CODE));
        real.database().execute("alter table gone rename to goodword_outbox");
        real.pay(order);
        await(order, in(OrderState.PAID));

        assertThat(real.said()).contains("cannot note");
        assertThat(house.reward(order).due().toMajor()).isEqualTo("5.99");
        Steps.say("%s: without its table an order went through all the same", kind());
    }

    /// Medusa's events are told after the change, in memory; Vendure notes within the transaction.
    private void finds_after_a_restart_what_nobody_noted() throws Exception {
        real.database().execute("alter table goodword_outbox rename to gone");
        String order = real.order(Basket.of("judy@mail.example", 2).with(CODE));
        real.pay(order);
        Eventually.isTrue(() -> real.said().contains("cannot note payment.captured"), PATIENCE);
        real.database().execute("alter table gone rename to goodword_outbox");
        real.restart();
        await(order, in(OrderState.PAID));

        assertThat(house.reward(order).due().toMajor()).isEqualTo("5.99");
        Steps.say("%s: what nobody had noted was found after a restart", kind());
    }

    private void says_nothing_of_people() {
        assertThat(real.said().lines().filter(line -> line.contains("Goodword")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("mail.example"))
                .noneMatch(line -> line.contains("ALICE"));
        assertThat(real.said()).doesNotContain(house.store.secret);
    }

    private void keeps_what_was_unsent_when_the_shop_died() throws Exception {
        house.goDown();
        String order = real.order(Basket.of("hugo@mail.example", 2).with(CODE));
        real.pay(order);
        Eventually.isTrue(() -> unsent() > 1, PATIENCE);
        long waiting = unsent();
        real.restart();
        house.comeBack();
        await(order, in(OrderState.PAID));

        assertThat(house.reward(order).due().toMajor()).isEqualTo("5.99");
        Steps.say("%s: %s changes outlived a killed shop, and came", kind(), waiting);
    }

    /// Waits until Goodword has heard of an order what is expected. A shop may answer before it has
    /// noted what it did.
    private OrderFacts await(String order, Predicate<OrderFacts> expected) throws Exception {
        Eventually.isTrue(
                () -> {
                    house.work();
                    return house.facts(order).filter(expected).isPresent();
                },
                PATIENCE);
        Eventually.isTrue(() -> unsent() == 0, PATIENCE);
        house.work();
        return house.facts(order).orElseThrow();
    }

    private static Predicate<OrderFacts> in(OrderState state) {
        return facts -> facts.state() == state;
    }

    private static boolean isRefunded(OrderFacts facts) {
        return !facts.refunds().isEmpty();
    }

    /// How many changes the companion has not told yet.
    private long unsent() {
        return real.database()
                .count("select count(*) from goodword_outbox where state = 'waiting'");
    }

    private int deliver(Map<String, String> headers, String body) throws Exception {
        return house.store
                .send(house.port(), headers, body.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    private static List<Long> refunds(OrderFacts order) {
        return order.refunds().stream().map(Refund::amount).map(money -> money.minor()).toList();
    }

    private String kind() {
        return real.kind();
    }
}
