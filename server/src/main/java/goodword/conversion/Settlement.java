package goodword.conversion;

import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.platform.tenancy.ShopId;
import goodword.program.Terms;
import goodword.referral.Qualification;
import goodword.referral.Referral;
import goodword.referral.Verdict;
import goodword.reward.Due;
import goodword.reward.Reward;
import goodword.reward.RewardChange;
import goodword.trust.Outcome;
import goodword.trust.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings a referral and its rewards to where the facts known now put them. The one place that
/// does; every journey ends here.
final class Settlement {
    private final Rooms rooms;

    Settlement(Rooms rooms) {
        this.rooms = rooms;
    }

    /// All that a settlement rests on.
    record Case(
            Referral referral,
            Terms terms,
            OrderFacts order,
            Verdict verdict,
            Map<Side, Outcome> decisions) {
        Due due() {
            return new Due(referral, terms, order, verdict, decisions);
        }
    }

    /// A referral as it was opened, with the rewards that it promised.
    record Opened(Referral referral, List<Reward> rewards) {}

    Opened settleFirst(ShopId shop, Case settled, Journal journal) {
        Instant now = rooms.clock().instant();
        Progress progress = progress(settled, now);
        Referral referral = settled.referral();
        Referral opened = at(referral, progress);
        rooms.referrals().open(shop, opened, progress.lookAgainAt());
        journal.advanced(referral, progress.advance());
        List<RewardChange> changes = rooms.rewards().settleFirst(shop, settled.due(), now);
        changes.forEach(change -> journal.changed(referral, change));
        return new Opened(opened, changes.stream().map(RewardChange::after).toList());
    }

    /// Looks again at the referral of an order that may be told anew, if it has one, and does
    /// nothing when nothing changed. The order is locked first, and the referral read under its
    /// lock. The advocate is locked after the order: what they hold and what they may still earn is
    /// reckoned for one of their referrals at a time.
    void settleAgain(ShopId shop, OrderId id, Journal journal) {
        Optional<OrderFacts> order = rooms.orders().lock(shop, id);
        Optional<Referral> referral = rooms.referrals().ofOrder(shop, id);
        if (order.isPresent() && referral.isPresent()) {
            settleAgain(shop, caseOf(shop, referral.get(), order.get()), journal);
        }
    }

    private Case caseOf(ShopId shop, Referral referral, OrderFacts order) {
        rooms.advocates().lock(shop, referral.advocate());
        Referral.PinnedTerms pinned = referral.terms();
        Terms terms = rooms.programs().terms(shop, pinned.program(), pinned.version());
        Verdict verdict = verdict(shop, terms, order, false);
        Map<Side, Outcome> decisions = rooms.screening().standing(shop, referral.id());
        return new Case(referral, terms, order, verdict, decisions);
    }

    private void settleAgain(ShopId shop, Case settled, Journal journal) {
        Instant now = rooms.clock().instant();
        Progress progress = progress(settled, now);
        Referral referral = settled.referral();
        rooms.referrals().advance(shop, referral.id(), progress.advance(), progress.lookAgainAt());
        boolean moved =
                progress.advance().state() != referral.state()
                        || !progress.advance().reason().equals(referral.reason());
        if (moved) {
            journal.advanced(referral, progress.advance());
        }
        List<RewardChange> changes = rooms.rewards().settle(shop, settled.due(), now);
        changes.forEach(change -> journal.changed(referral, change));
    }

    /// @param firstSeen nobody knew the buyer before, so that there is no earlier order to look for
    Verdict verdict(ShopId shop, Terms terms, OrderFacts order, boolean firstSeen) {
        boolean existing =
                terms.newCustomersOnly()
                        && !firstSeen
                        && rooms.orders()
                                .hadEarlier(
                                        shop,
                                        order,
                                        List.of(),
                                        terms.lookBackStart(order.placedAt()));
        return Qualification.of(terms, order, existing);
    }

    private static Progress progress(Case settled, Instant now) {
        Outcome decision = settled.decisions().getOrDefault(Side.ADVOCATE, Outcome.HELD);
        Progress.Clock clock = new Progress.Clock(now, settled.referral().holdUntil());
        return Progress.of(settled.verdict(), settled.order(), decision, clock);
    }

    private static Referral at(Referral referral, Progress progress) {
        return new Referral(
                referral.id(),
                referral.order(),
                referral.terms(),
                referral.advocate(),
                referral.friend(),
                referral.how(),
                referral.lineage(),
                progress.advance().state(),
                progress.advance().reason(),
                referral.openedAt(),
                referral.holdUntil());
    }
}
