package goodword.reward;

import goodword.attribution.Correction;
import goodword.ledger.Ledger;
import goodword.ledger.Posting;
import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.referral.Referral;
import goodword.trust.Outcome;
import goodword.trust.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Settles one referral: what each side is entitled to, the step from what it has, the posting for
/// the difference.
final class Settling {
    /// Ways to a credit on which the friend typed no code, so that no discount of the order is
    /// ours.
    private static final Set<String> WITHOUT_CODE = Set.of("recipient", Correction.WORD);

    private final RewardTable table;
    private final Limits limits;
    private final Ledger ledger;
    private final Booking booking;
    private final Chance chance;

    Settling(RewardTable table, Limits limits, Ledger ledger, Chance chance) {
        this.table = table;
        this.limits = limits;
        this.ledger = ledger;
        this.booking = new Booking(ledger);
        this.chance = chance;
    }

    List<RewardChange> settle(ShopId shop, Due due, Map<Side, Reward> known, Instant now) {
        List<Settled> settled = new ArrayList<>(2);
        Offer offer = due.terms().offer(due.referral().terms().arm());
        for (Side side : Side.values()) {
            Benefit benefit = side == Side.ADVOCATE ? offer.advocate() : offer.friend();
            Entitlement entitled = Entitlement.of(question(due, side, benefit), now);
            settleSide(shop, due, known.get(side), new Wanted(side, benefit, entitled), now)
                    .ifPresent(settled::add);
        }
        if (!settled.isEmpty()) {
            table.save(shop, settled.stream().map(Settled::after).toList(), now);
            ledger.post(shop, settled.stream().map(Settled::posting).toList());
        }
        return settled.stream().map(Settled::change).toList();
    }

    Map<Side, Reward> newest(ShopId shop, Referral referral) {
        List<Reward> rewards = table.ofReferral(shop, referral.id());
        Set<RewardId> replaced = new HashSet<>();
        for (Reward reward : rewards) {
            RewardId older = reward.replaces();
            if (older != null) {
                replaced.add(older);
            }
        }
        Map<Side, Reward> newest = new EnumMap<>(Side.class);
        rewards.stream()
                .filter(reward -> !replaced.contains(reward.id()))
                .forEach(reward -> newest.put(reward.cause().side(), reward));
        return newest;
    }

    private record Wanted(Side side, Benefit benefit, Entitlement entitled) {}

    private record Settled(Reward after, Posting posting, RewardChange change) {}

    private static Entitlement.Question question(Due due, Side side, Benefit benefit) {
        return new Entitlement.Question(
                due.terms(),
                benefit,
                due.order(),
                due.verdict(),
                due.decisions().getOrDefault(side, Outcome.HELD),
                WITHOUT_CODE.contains(due.referral().how()));
    }

    private Optional<Settled> settleSide(
            ShopId shop, Due due, @Nullable Reward known, Wanted wanted, Instant now) {
        if (known == null || needsAnother(known, wanted.entitled())) {
            boolean atCheckout = wanted.benefit().means() == Means.CHECKOUT_DISCOUNT;
            return Step.first(wanted.entitled(), atCheckout)
                    .map(step -> make(shop, due, blank(due, known, wanted), step, now));
        }
        return Step.next(known, wanted.entitled())
                .map(
                        step -> {
                            limits.follow(shop, due.terms(), known, step.target());
                            return apply(shop, known, step, now);
                        });
    }

    /// A reward that was given out and taken back unused is not given again, since its coupon is
    /// gone from the shop: a new one takes its place.
    private static boolean needsAnother(Reward known, Entitlement entitled) {
        return known.state() == RewardState.REVOKED
                && known.wasGivenOut()
                && !known.use().used()
                && entitled.kind() != Entitlement.Kind.NONE;
    }

    private Reward blank(Due due, @Nullable Reward replaced, Wanted wanted) {
        Referral referral = due.referral();
        PersonId owner = wanted.side() == Side.ADVOCATE ? referral.advocate() : referral.friend();
        Cause cause = Cause.order(referral.terms().program(), referral.order(), wanted.side());
        Money zero = Money.zero(wanted.entitled().amount().currency());
        return new Reward(
                new RewardId(chance.nextId()),
                replaced == null ? cause : replaced.cause().again(),
                referral.id(),
                owner,
                wanted.benefit().means(),
                wanted.benefit().what(),
                RewardState.PROMISED,
                "",
                zero,
                zero,
                Reward.Posted.nothing(zero),
                Reward.Use.none(zero),
                0,
                null,
                replaced == null ? null : replaced.id(),
                due.order().placedAt(),
                null);
    }

    private Settled make(ShopId shop, Due due, Reward blank, Step step, Instant now) {
        Reward wanted = step.taken(blank);
        return limits.stop(shop, due.terms(), wanted)
                .map(why -> apply(shop, blank, step.stopped(why), now))
                .orElseGet(() -> apply(shop, blank, step, now));
    }

    private Settled apply(ShopId shop, Reward before, Step step, Instant now) {
        Reward after = step.taken(before);
        Booking.Booked booked = booking.book(shop, before, step, after.revision(), now);
        Reward booksAfter = after.leaving(booked.left());
        return new Settled(
                booksAfter, booked.posting(), new RewardChange(before.state(), booksAfter));
    }
}
