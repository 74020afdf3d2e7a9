package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.ledger.Account;
import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is told of an order, in whatever order and how often: the books are those of an oracle
/// that knows only the facts told so far.
final class RandomRefundsTest {
    private static final int SEEDS = 300;
    private static final long ITEMS = 20_000;
    private static final long MINIMUM = 2_500;

    /// Alone, for years pass here, and what other shops leave undone would be tried all the while.
    private final TestShop shop = TestShop.aloneWithoutTrust();

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
    }

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    /// Something that a store tells of an order.
    private sealed interface News {
        record Snapshot(long version, boolean paid, long items) implements News {}

        record Refunded(String id, long cents, boolean withdrawn) implements News {}

        record Disputed(Dispute.Standing standing) implements News {}
    }

    /// One order of one friend of one advocate.
    private record Case(String name, PersonId advocate, Instant placedAt) {}

    /// The books of one advocate, in cents; the state is absent when no reward was made.
    private record Books(
            @Nullable RewardState state, long due, long pending, long owed, long owing) {}

    @Test
    void the_reward_is_always_what_the_rule_says_of_what_is_known() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            System.out.println("RandomRefundsTest seed " + seed);
            Random random = new Random(seed);
            Case one = open("seed" + seed);
            Oracle oracle = new Oracle(one.placedAt());
            for (News news : story(random)) {
                int days = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
                if (days > 0) {
                    shop.pass(Duration.ofDays(days));
                    oracle.look(shop.clock.instant());
                }
                tell(one, news);
                if (books(one).state() == RewardState.APPROVED) {
                    shop.house.jobs().runDue();
                }
                oracle.hear(news, shop.clock.instant());
                if (random.nextInt(4) == 0) {
                    oracle.spent(spend(one));
                }
                assertThat(books(one)).as("seed %s after %s", seed, news).isEqualTo(oracle.books());
            }
        }
    }

    @Test
    void every_order_of_five_messages_ends_in_one_state() {
        List<News> won =
                List.of(
                        new News.Snapshot(1, false, ITEMS),
                        new News.Snapshot(2, true, 18_000),
                        new News.Refunded("r1", 5_000, false),
                        new News.Refunded("r1", 5_000, true),
                        new News.Disputed(Dispute.Standing.WON));
        List<News> open =
                List.of(
                        new News.Snapshot(1, true, ITEMS),
                        new News.Snapshot(2, true, 18_000),
                        new News.Refunded("r1", 5_000, false),
                        new News.Refunded("r2", 3_333, false),
                        new News.Disputed(Dispute.Standing.OPEN));
        List<News> lost =
                List.of(
                        new News.Snapshot(2, true, ITEMS),
                        new News.Refunded("r1", 5_000, false),
                        new News.Refunded("r2", 15_000, false),
                        new News.Refunded("r2", 15_000, true),
                        new News.Disputed(Dispute.Standing.LOST));

        assertThat(endsOf("won", won))
                .containsExactly(new Books(RewardState.ISSUED, 1_800, 0, 1_800, 0));
        assertThat(endsOf("open", open))
                .containsExactly(new Books(RewardState.HELD, 966, 966, 0, 0));
        assertThat(endsOf("lost", lost)).containsExactly(new Books(null, 0, 0, 0, 0));
    }

    @Test
    void what_is_told_after_the_reward_was_spent_ends_in_one_state() {
        List<News> after =
                List.of(
                        new News.Refunded("r1", ITEMS, false),
                        new News.Refunded("r1", ITEMS, true),
                        new News.Refunded("r2", 4_000, false),
                        new News.Disputed(Dispute.Standing.OPEN),
                        new News.Disputed(Dispute.Standing.WON));
        Set<Books> ends = new HashSet<>();
        int number = 0;
        for (List<News> order : permutations(after)) {
            Case one = open("spent" + number++);
            tell(one, new News.Snapshot(1, true, ITEMS));
            shop.pass(Duration.ofDays(14));
            assertThat(spend(one)).isEqualTo(2_000);
            order.forEach(news -> tell(one, news));
            shop.house.jobs().runDue();
            ends.add(books(one));
        }

        assertThat(number).isEqualTo(120);
        assertThat(ends).containsExactly(new Books(RewardState.REDEEMED, 1_600, 0, 0, -400));
    }

    /// What is known, in plain numbers.
    private static final class Oracle {
        private final Instant holdEnd;
        private long version;
        private boolean paid;
        private long items;
        private final Map<String, Long> refunds = new HashMap<>();
        private final Set<String> withdrawn = new HashSet<>();
        private final Set<Dispute.Standing> disputes = new TreeSet<>();
        private boolean made;
        private boolean granted;
        private boolean used;
        private long spent;

        Oracle(Instant placedAt) {
            this.holdEnd = placedAt.plus(Duration.ofDays(14));
        }

        void hear(News news, Instant now) {
            switch (news) {
                case News.Snapshot snapshot -> {
                    if (snapshot.version() > version) {
                        version = snapshot.version();
                        paid = snapshot.paid();
                        items = snapshot.items();
                    }
                }
                case News.Refunded refund -> {
                    refunds.put(refund.id(), refund.cents());
                    if (refund.withdrawn()) {
                        withdrawn.add(refund.id());
                    }
                }
                case News.Disputed dispute -> disputes.add(dispute.standing());
            }
            look(now);
        }

        void look(Instant now) {
            made |= due() > 0;
            if (due() == 0 && !used) {
                granted = false;
            } else if (due() > 0 && paid && !isDisputed() && !now.isBefore(holdEnd)) {
                granted = true;
            }
        }

        void spent(long cents) {
            assertThat(cents > 0).isEqualTo(granted && !used && !isDisputed());
            used |= cents > 0;
            spent += cents;
        }

        Books books() {
            long due = due();
            if (used) {
                return new Books(
                        due == 0 ? RewardState.REVOKED : RewardState.REDEEMED,
                        due,
                        0,
                        Math.max(0, due - spent),
                        Math.min(0, due - spent));
            }
            if (due == 0) {
                return new Books(made ? RewardState.REVOKED : null, 0, 0, 0, 0);
            }
            if (granted) {
                RewardState state = isDisputed() ? RewardState.FROZEN : RewardState.ISSUED;
                return new Books(state, due, 0, due, 0);
            }
            return new Books(paid ? RewardState.HELD : RewardState.PROMISED, due, due, 0, 0);
        }

        private long due() {
            long left = items;
            for (Map.Entry<String, Long> refund : refunds.entrySet()) {
                left -= withdrawn.contains(refund.getKey()) ? 0 : refund.getValue();
            }
            boolean lost = disputes.contains(Dispute.Standing.LOST);
            return version == 0 || lost || left < MINIMUM ? 0 : left / 10;
        }

        private boolean isDisputed() {
            return disputes.equals(Set.of(Dispute.Standing.OPEN));
        }
    }

    /// Everything at least once, some of it twice, in no order.
    private static List<News> story(Random random) {
        List<News> story = new ArrayList<>();
        story.add(new News.Snapshot(1, random.nextBoolean(), ITEMS));
        story.add(new News.Snapshot(2, true, ITEMS - random.nextInt(5_000)));
        for (int next = 1; next <= random.nextInt(5); next++) {
            long cents = random.nextInt(4) == 0 ? ITEMS : random.nextInt(8_000);
            story.add(new News.Refunded("r" + next, cents, false));
            if (random.nextBoolean()) {
                story.add(new News.Refunded("r" + next, cents, true));
            }
        }
        if (random.nextInt(3) == 0) {
            boolean won = random.nextInt(3) > 0;
            story.add(new News.Disputed(Dispute.Standing.OPEN));
            story.add(new News.Disputed(won ? Dispute.Standing.WON : Dispute.Standing.LOST));
        }
        for (int again = random.nextInt(4); again > 0; again--) {
            story.add(story.get(random.nextInt(story.size())));
        }
        Collections.shuffle(story, random);
        return story;
    }

    private Set<Books> endsOf(String name, List<News> messages) {
        List<Case> cases = new ArrayList<>();
        for (List<News> order : permutations(messages)) {
            Case one = open(name + cases.size());
            cases.add(one);
            order.forEach(news -> tell(one, news));
        }
        shop.pass(Duration.ofDays(14));
        assertThat(cases).hasSize(120);
        Set<Books> ends = new HashSet<>();
        cases.forEach(one -> ends.add(silent(books(one))));
        return ends;
    }

    /// A reward that was never made and one that was taken back before it was given are the same to
    /// everybody but the timeline.
    private static Books silent(Books books) {
        return books.state() == RewardState.REVOKED ? new Books(null, 0, 0, 0, 0) : books;
    }

    private static List<List<News>> permutations(List<News> messages) {
        if (messages.isEmpty()) {
            return List.of(List.of());
        }
        List<List<News>> all = new ArrayList<>();
        for (News first : messages) {
            List<News> others = messages.stream().filter(news -> news != first).toList();
            for (List<News> rest : permutations(others)) {
                all.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return all;
    }

    private Case open(String name) {
        return new Case(name, shop.advocate("a" + name, "CODE" + name), shop.clock.instant());
    }

    private void tell(Case one, News news) {
        switch (news) {
            case News.Snapshot snapshot ->
                    shop.house.orderJourney().take(shop.id, order(one, snapshot));
            case News.Refunded refund ->
                    shop.house
                            .adjustmentJourney()
                            .refund(
                                    shop.id,
                                    one.name(),
                                    new Refund(
                                            refund.id(),
                                            TestShop.eur(refund.cents()),
                                            one.placedAt(),
                                            null,
                                            refund.withdrawn()));
            case News.Disputed dispute ->
                    shop.house
                            .adjustmentJourney()
                            .dispute(
                                    shop.id,
                                    one.name(),
                                    TestShop.dispute(dispute.standing(), one.placedAt()));
        }
    }

    private OrderSnapshot order(Case one, News.Snapshot snapshot) {
        Money items = TestShop.eur(snapshot.items());
        Money none = TestShop.eur(0);
        OrderSnapshot order = shop.order(one.name(), "f" + one.name(), 1, "CODE" + one.name());
        return new OrderSnapshot(
                one.name(),
                null,
                snapshot.version(),
                snapshot.paid() ? OrderState.PAID : OrderState.PLACED,
                one.placedAt(),
                snapshot.paid() ? one.placedAt() : null,
                null,
                order.customer(),
                new Totals(items, none, none, none, items),
                List.of(),
                List.of(),
                List.of(),
                order.origin(),
                order.traces(),
                false);
    }

    /// Uses the newest coupon if there is one; returns for how much.
    private long spend(Case one) {
        var story = shop.house.storyteller().ofOrder(shop.id, one.name());
        if (story.isEmpty() || story.get().rewards().isEmpty()) {
            return 0;
        }
        Reward newest = story.get().rewards().getLast();
        if (newest.state() != RewardState.ISSUED) {
            return 0;
        }
        String coupon = Objects.requireNonNull(newest.couponCode());
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .fulfilment()
                                        .redeem(shop.id, coupon, "own", shop.clock.instant()));
        return newest.use().left().minor();
    }

    private Books books(Case one) {
        List<Reward> rewards =
                shop.house
                        .storyteller()
                        .ofOrder(shop.id, one.name())
                        .map(story -> story.rewards())
                        .orElse(List.of());
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                new Books(
                                        rewards.isEmpty() ? null : rewards.getLast().state(),
                                        rewards.isEmpty() ? 0 : rewards.getLast().due().minor(),
                                        balance(one, Account.PENDING),
                                        balance(one, Account.OWED),
                                        balance(one, Account.OWING)));
    }

    private long balance(Case one, Account account) {
        return shop.house.ledger().balance(shop.id, one.advocate().value(), account, TestShop.EUR);
    }
}
