package goodword.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.app.Eventually;
import goodword.conversion.IssueJob;
import goodword.conversion.WithdrawJob;
import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// What Goodword asks of a real shop, chapter by chapter: coupons made, spent and taken back, and
/// orders read that nobody told of.
record AskedStory(RealHouse house, RealShop real, Gate gate) {
    private static final String CODE = RealHouse.CODE;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void tell() throws Exception {
        house.handInKeys(gate.address(), real.adminKey());
        house.publishWithoutHold();
        pays_a_reward_as_a_coupon_to_the_cent();
        makes_one_coupon_though_the_answer_is_lost();
        makes_one_coupon_though_it_is_killed_before_its_commit();
        takes_a_coupon_back();
        reads_what_no_message_told();
        reads_an_order_again_before_it_releases();
        Steps.say("%s: all that is asked of it", real.kind());
    }

    private void pays_a_reward_as_a_coupon_to_the_cent() throws Exception {
        String earned = paid("kim@mail.example");
        Eventually.isTrue(() -> issued(earned), PATIENCE);
        String coupon = Objects.requireNonNull(house.reward(earned).couponCode());
        String plain = real.order(Basket.of("lea@mail.example", 2));
        String spent = real.order(Basket.of("alice@mail.example", 2).redeeming(coupon));
        real.pay(spent);
        OrderFacts facts = await(spent, OrderState.PAID);
        Figures without = real.figures(plain);
        Figures with = real.figures(spent);

        assertThat(house.reward(earned).due().toMajor()).isEqualTo("5.99");
        // Medusa takes it off what is paid; Vendure off the prices, which are without tax here.
        assertThat(
                        real.kind().equals("medusa")
                                ? without.grand() - with.grand()
                                : without.net() - with.net())
                .isEqualTo(599);
        assertThat(facts.totals().net().minor()).isEqualTo(with.net());
        assertThat(facts.totals().grand().minor()).isEqualTo(with.grand());
        assertThat(house.reward(earned).state()).isEqualTo(RewardState.REDEEMED);
        Steps.say("%s: a coupon of 5.99 was made, and spent: %s", real.kind(), with);
    }

    private void makes_one_coupon_though_the_answer_is_lost() throws Exception {
        String order = approved("mia@mail.example");
        IssueJob issuing = house.issuing();
        String reward = house.reward(order).id().toString();
        gate.swallow(new Gate.Cut(AskedStory::isAboutPromotions, () -> {}));
        assertThatThrownBy(() -> issuing.run(house.shop.id, reward)).hasMessageContaining("answer");
        gate.swallow(new Gate.Cut(AskedStory::makesPromotion, () -> {}));
        issuing.run(house.shop.id, reward);
        gate.swallow(Gate.Cut.NEVER);
        issuing.run(house.shop.id, reward);

        assertThat(house.reward(order).state()).isEqualTo(RewardState.ISSUED);
        assertThat(promotions(house.reward(order))).isEqualTo(1);
        Steps.say("%s: an answer was lost, and there is one coupon", real.kind());
    }

    private void makes_one_coupon_though_it_is_killed_before_its_commit() throws Exception {
        String order = approved("nina@mail.example");
        AtomicReference<Process> victim = new AtomicReference<>();
        gate.swallow(new Gate.Cut(AskedStory::makesPromotion, () -> kill(victim)));
        Process started = house.another(gate.host());
        victim.set(started);
        boolean died = started.waitFor(3, TimeUnit.MINUTES);
        long unheard = promotions(house.reward(order));
        RewardState state = house.reward(order).state();
        gate.swallow(Gate.Cut.NEVER);
        house.issuing().run(house.shop.id, house.reward(order).id().toString());

        assertThat(died).isTrue();
        assertThat(unheard).isEqualTo(1);
        assertThat(state).isEqualTo(RewardState.ISSUING);
        assertThat(house.reward(order).state()).isEqualTo(RewardState.ISSUED);
        assertThat(promotions(house.reward(order))).isEqualTo(1);
        Steps.say(
                "%s: killed between the shop's answer and our commit, and there is one coupon",
                real.kind());
    }

    private void takes_a_coupon_back() throws Exception {
        String order = paid("olga@mail.example");
        Eventually.isTrue(() -> issued(order), PATIENCE);
        Reward reward = house.reward(order);
        long before = usable(reward);
        real.cancel(order);
        await(order, OrderState.CANCELLED);
        new WithdrawJob(house.shop.house.rooms(), house.coupons())
                .run(house.shop.id, reward.id().toString());

        assertThat(before).isEqualTo(1);
        assertThat(house.reward(order).state()).isEqualTo(RewardState.REVOKED);
        assertThat(usable(reward)).isZero();
        Steps.say("%s: a coupon was taken back with its order", real.kind());
    }

    private void reads_what_no_message_told() throws Exception {
        house.publishWithHold();
        real.database().execute("alter table goodword_outbox rename to gone");
        String order = real.order(Basket.of("paul@mail.example", 2).with(CODE));
        String other = real.order(Basket.of("rosa@mail.example", 1).with(CODE));
        real.pay(other);
        house.reconcile();
        OrderState placed = house.facts(order).orElseThrow().state();
        OrderState paid = house.facts(other).orElseThrow().state();
        real.pay(order);
        house.reconcile();

        assertThat(placed).isEqualTo(OrderState.PLACED);
        assertThat(paid).isEqualTo(OrderState.PAID);
        assertThat(house.facts(order).orElseThrow().state()).isEqualTo(OrderState.PAID);
        assertThat(house.reward(order).due().toMajor()).isEqualTo("5.99");
        Steps.say("%s: orders and a payment of which no message came were read", real.kind());
    }

    private void reads_an_order_again_before_it_releases() throws Exception {
        String order = real.order(Basket.of("sven@mail.example", 2).with(CODE));
        String cancelled = real.order(Basket.of("tina@mail.example", 2).with(CODE));
        real.pay(order);
        real.pay(cancelled);
        house.reconcile();
        real.refund(order, 2_000);
        real.cancel(cancelled);
        String before = house.reward(order).due().toMajor();
        house.passHold();

        assertThat(before).isEqualTo("5.99");
        assertThat(house.reward(order).due().toMajor()).isEqualTo("4.31");
        assertThat(house.reward(order).state()).isEqualTo(RewardState.ISSUED);
        assertThat(promotions(house.reward(order))).isEqualTo(1);
        assertThat(house.reward(cancelled).state()).isEqualTo(RewardState.REVOKED);
        real.database().execute("alter table gone rename to goodword_outbox");
        Steps.say(
                "%s: a refund and a cancellation that no message told were read before release",
                real.kind());
    }

    /// The order of a friend, paid and heard of.
    private String paid(String email) throws Exception {
        String order = real.order(Basket.of(email, 2).with(CODE));
        real.pay(order);
        await(order, OrderState.PAID);
        return order;
    }

    /// The same, of which the reward is approved and its coupon not made: nobody works its job.
    private String approved(String email) throws Exception {
        gate.swallow(new Gate.Cut(AskedStory::isAboutPromotions, () -> {}));
        String order = paid(email);
        assertThat(house.reward(order).state()).isIn(RewardState.APPROVED, RewardState.ISSUING);
        gate.swallow(Gate.Cut.NEVER);
        return order;
    }

    private OrderFacts await(String order, OrderState state) throws Exception {
        Eventually.isTrue(
                () -> {
                    house.work();
                    return house.facts(order).filter(facts -> facts.state() == state).isPresent();
                },
                PATIENCE);
        return house.facts(order).orElseThrow();
    }

    private boolean issued(String order) {
        house.work();
        assertThat(house.trouble()).isEmpty();
        return house.reward(order).state() == RewardState.ISSUED;
    }

    private static boolean isAboutPromotions(String request) {
        return request.toLowerCase(Locale.ROOT).contains("promotion");
    }

    private static boolean makesPromotion(String request) {
        return request.startsWith("POST /admin/promotions {")
                || request.contains("createPromotion");
    }

    private static void kill(AtomicReference<Process> victim) {
        Optional.ofNullable(victim.get()).ifPresent(Process::destroyForcibly);
    }

    /// How many coupons of this reward's code are in the shop's own tables.
    private long promotions(Reward reward) {
        return real.database().count(of(reward, ""));
    }

    /// How many of them a customer can use.
    private long usable(Reward reward) {
        return real.database()
                .count(
                        of(
                                reward,
                                real.kind().equals("medusa")
                                        ? " and status = 'active'"
                                        : " and enabled"));
    }

    private String of(Reward reward, String more) {
        String code = real.kind().equals("medusa") ? "code" : "\"couponCode\"";
        String live = real.kind().equals("medusa") ? "deleted_at" : "\"deletedAt\"";
        return "select count(*) from promotion where %s = '%s' and %s is null%s"
                .formatted(code, reward.couponCode(), live, more);
    }
}
