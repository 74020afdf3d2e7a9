package goodword.simulation;

import goodword.moment.Ask;
import goodword.order.OrderSnapshot;
import goodword.order.Refund;
import goodword.person.PersonId;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Paging;
import goodword.program.Means;
import goodword.reward.RewardFilter;
import goodword.reward.RewardState;
import goodword.sharing.Click;
import goodword.sharing.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Lays invented recommendations over a shop's real orders: some of the customers who come for the
/// first time are made friends of earlier ones, with asks, shares, clicks and codes to match, and a
/// few who cheat. The orders, their times and their refunds stay real. Used by one thread.
public final class InventedSharing {
    private static final double REFERRED = 0.35;
    private static final double CHEATS = 0.06;
    private static final double ASKED = 0.6;
    private static final double SHARES_IN_VAIN = 0.12;

    private final Stage stage;
    private final Clockwork clockwork;
    private final RandomGenerator dice;
    private final Disguise disguise;
    private final List<Sharer> sharers = new ArrayList<>();
    private final Map<String, Sharer> byCustomer = new HashMap<>();
    private final PriorityQueue<Returned> returns =
            new PriorityQueue<>((one, other) -> one.refund().at().compareTo(other.refund().at()));
    private long words;

    private record Returned(String order, Refund refund) {}

    public InventedSharing(Stage stage, SettableClock clock, RandomGenerator dice) {
        this.stage = stage;
        this.clockwork = new Clockwork(stage, clock);
        this.dice = dice;
        this.disguise = new Disguise(dice, stage.currency());
    }

    /// Customers from before the program: they may be asked, and they are nobody's new friends.
    public void know(List<OrderSnapshot> earlier) {
        for (OrderSnapshot order : earlier) {
            welcome(order);
        }
    }

    /// Plays orders in the order of time, up to and including `until`.
    public void play(List<OrderSnapshot> orders, Instant until, DoubleConsumer progress) {
        for (int next = 0; next < orders.size(); next++) {
            OrderSnapshot order = orders.get(next);
            returnUntil(order.placedAt());
            clockwork.runTo(order.placedAt());
            take(order);
            progress.accept((next + 1.0) / orders.size());
        }
        returnUntil(until);
        clockwork.runTo(until);
    }

    private void take(OrderSnapshot real) {
        boolean isNew = !byCustomer.containsKey(real.customer().externalId());
        OrderSnapshot order = disguise.plain(real);
        if (isNew && !sharers.isEmpty() && dice.nextDouble() < REFERRED) {
            order = recommended(real);
        } else if (!isNew && spendsCoupon(real)) {
            order = spending(order);
        }
        stage.orders().take(stage.shop(), order);
        clockwork.lookAhead();
        real.refunds().forEach(refund -> returns.add(new Returned(real.externalId(), refund)));
        welcome(real);
        Sharer buyer = byCustomer.get(String.valueOf(real.customer().externalId()));
        if (buyer == null) {
            throw new IllegalStateException("a buyer was not welcomed");
        }
        if (dice.nextDouble() < ASKED) {
            ask(buyer, real.placedAt().plus(Duration.ofMinutes(1)));
        }
        if (dice.nextDouble() < SHARES_IN_VAIN) {
            share(buyer, real.placedAt().plus(Duration.ofMinutes(5)));
        }
    }

    /// Every second one; told by the order, so that nobody else's lot depends on it.
    private static boolean spendsCoupon(OrderSnapshot real) {
        return real.externalId().hashCode() % 2 == 0;
    }

    /// With the buyer's oldest coupon that waits to be spent, if it fits into the order.
    private OrderSnapshot spending(OrderSnapshot order) {
        Sharer buyer = byCustomer.get(String.valueOf(order.customer().externalId()));
        if (buyer == null) {
            return order;
        }
        RewardFilter waiting = new RewardFilter(RewardState.ISSUED, buyer.person());
        return inShop(() -> stage.rooms().rewards().page(stage.shop(), waiting, Paging.first(1)))
                .stream()
                .filter(reward -> reward.means() == Means.COUPON)
                .filter(reward -> reward.use().left().isLessThan(order.totals().net()))
                .findFirst()
                .map(reward -> disguise.spending(order, reward))
                .orElse(order);
    }

    /// The friend of somebody who bought lately: a word, a click or two, and the order.
    private OrderSnapshot recommended(OrderSnapshot real) {
        int recent = Math.min(sharers.size(), 200);
        Sharer advocate = sharers.get(sharers.size() - 1 - dice.nextInt(recent));
        Instant told = real.placedAt().minus(Duration.ofHours(2 + dice.nextInt(70)));
        ask(advocate, told.minus(Duration.ofMinutes(10)));
        String share = share(advocate, told);
        String visitor = "visitor-" + real.customer().externalId();
        click(advocate, share, new Visit(visitor, told.plus(Duration.ofMinutes(40)), true));
        return dice.nextDouble() < CHEATS
                ? disguise.cheat(real, advocate)
                : disguise.friend(real, advocate, visitor);
    }

    private record Visit(String visitor, Instant at, boolean human) {}

    private void ask(Sharer asked, Instant at) {
        inShop(() -> stage.moments().note(stage.shop(), List.of(ask(asked.person(), at))));
    }

    private static Ask ask(PersonId person, Instant at) {
        return new Ask(person, at, "post_purchase");
    }

    /// Passes the word on; a program fetches the preview before anybody reads it.
    private String share(Sharer advocate, Instant at) {
        String key = "invented-share-" + ++words;
        String channel = Disguise.CHANNELS.get(dice.nextInt(Disguise.CHANNELS.size()));
        Share share = new Share(key, advocate.person(), channel, null, at);
        inShop(() -> stage.rooms().sharing().noteShares(stage.shop(), List.of(share)));
        click(advocate, key, new Visit("preview-" + words, at.plusSeconds(3), false));
        if (dice.nextDouble() < 0.5) {
            Instant read = at.plus(Duration.ofMinutes(15 + dice.nextInt(500)));
            click(advocate, key, new Visit("passer-by-" + words, read, true));
        }
        return key;
    }

    private void click(Sharer advocate, String share, Visit visit) {
        Click click =
                new Click(
                        "invented-click-" + ++words,
                        advocate.code(),
                        share,
                        visit.visitor(),
                        visit.human() ? Disguise.BROWSER : "WhatsApp/2.24.6",
                        visit.at());
        inShop(() -> stage.rooms().sharing().noteClicks(stage.shop(), List.of(click)));
    }

    private void welcome(OrderSnapshot order) {
        String customer = String.valueOf(order.customer().externalId());
        if (!byCustomer.containsKey(customer)) {
            var enrolled =
                    stage.enrolment()
                            .enrol(stage.shop(), List.of(Disguise.candidate(order)))
                            .getFirst();
            Sharer sharer = new Sharer(customer, enrolled.person(), enrolled.code());
            sharers.add(sharer);
            byCustomer.put(customer, sharer);
        }
    }

    private void returnUntil(Instant until) {
        while (!returns.isEmpty() && !returns.peek().refund().at().isAfter(until)) {
            Returned returned = returns.remove();
            clockwork.runTo(returned.refund().at());
            stage.adjustments().refund(stage.shop(), returned.order(), returned.refund());
            clockwork.lookAhead();
        }
    }

    private void inShop(Runnable work) {
        inShop(
                () -> {
                    work.run();
                    return stage.shop();
                });
    }

    private <T> T inShop(Supplier<T> work) {
        return stage.rooms().database().inShop(stage.shop(), work);
    }
}
