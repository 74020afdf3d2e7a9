package goodword.reward;

import goodword.order.Dispute;
import goodword.order.OrderFacts;
import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Terms;
import goodword.referral.Verdict;
import goodword.trust.Outcome;
import java.math.RoundingMode;
import java.time.Instant;

/// What one side is entitled to now. A pure function of terms, facts, decision and clock, so that a
/// second look at the same facts changes nothing.
///
/// @param reason why, as a stable word
record Entitlement(Kind kind, Money amount, String reason) {
    enum Kind {
        /// Nothing.
        NONE,
        /// The amount, once the order is paid.
        PROMISED,
        /// The amount, once the hold or a review is over.
        HELD,
        /// The amount, unless the open dispute is lost.
        DISPUTED,
        /// The amount, now.
        EARNED
    }

    /// The question: one side of one referral.
    record Question(
            Terms terms,
            Benefit benefit,
            OrderFacts order,
            Verdict verdict,
            Outcome decision,
            boolean withoutCode) {}

    static Entitlement of(Question question, Instant now) {
        if (question.benefit().means() == Means.CHECKOUT_DISCOUNT) {
            return atCheckout(question);
        }
        OrderFacts order = question.order();
        Terms terms = question.terms();
        Money amount = question.benefit().worth(order.net(), terms.rounding());
        if (question.verdict() instanceof Verdict.Fails fails) {
            return none(amount, fails.reason().word());
        }
        if (question.decision() == Outcome.REFUSED) {
            return none(amount, "refused");
        }
        if (amount.isZero() && !question.benefit().hasNoPrice()) {
            return none(amount, "worth_nothing");
        }
        if (question.verdict() instanceof Verdict.Waits) {
            return new Entitlement(Kind.PROMISED, amount, "not_paid_yet");
        }
        if (order.hasDispute(Dispute.Standing.OPEN)) {
            return new Entitlement(Kind.DISPUTED, amount, "dispute_open");
        }
        if (question.decision() == Outcome.HELD) {
            return new Entitlement(Kind.HELD, amount, "review");
        }
        if (now.isBefore(terms.holdEnd(order.placedAt()))) {
            return new Entitlement(Kind.HELD, amount, "return_window");
        }
        return new Entitlement(Kind.EARNED, amount, "earned");
    }

    /// A discount was given with the order: it stands as long as the order does, whatever becomes
    /// of the advocate's reward. Worth what the store took off, and no more than was promised.
    private static Entitlement atCheckout(Question question) {
        OrderFacts order = question.order();
        Money promised = question.benefit().worth(order.totals().items(), RoundingMode.CEILING);
        Money given = order.totals().discount().min(promised);
        if (question.withoutCode() || given.isZero()) {
            return none(given, "no_discount_given");
        }
        if (question.verdict() instanceof Verdict.Fails fails && !leavesDiscount(fails.reason())) {
            return none(given, fails.reason().word());
        }
        return new Entitlement(Kind.EARNED, given, "given_at_checkout");
    }

    private static boolean leavesDiscount(Verdict.Reason reason) {
        return reason == Verdict.Reason.REFUNDED_IN_HOLD
                || reason == Verdict.Reason.REFUNDED_BELOW_MINIMUM;
    }

    private static Entitlement none(Money amount, String reason) {
        return new Entitlement(Kind.NONE, Money.zero(amount.currency()), reason);
    }
}
