package goodword.admin;

import goodword.conversion.Dossier;
import goodword.conversion.Reasons;
import goodword.conversion.WhyNot;
import goodword.order.Dispute;
import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.order.Refund;
import goodword.referral.TimelineEntry;
import goodword.shop.Notation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened to an order and its referral, line by line, from the oldest to the newest: what
/// the shop told of the order, and what we made of it. Pure.
public record Chronicle(List<Line> lines) {
    /// @param tone the class of its dot: `good`, `wait`, `bad`, `told` or nothing
    public record Line(Instant at, String title, String why, String tone) {}

    static Chronicle of(Dossier dossier, Notation notation) {
        List<Line> lines = new ArrayList<>();
        addOrder(lines, dossier.story().order(), notation);
        if (dossier.story().referral() == null || dossier.correction() != null) {
            addNoCredit(lines, dossier);
        }
        for (TimelineEntry entry : dossier.story().timeline()) {
            lines.add(
                    new Line(
                            entry.at(),
                            Reasons.event(entry.what()),
                            Reasons.capital(entry.why()),
                            tone(entry.what())));
        }
        lines.sort(Comparator.comparing(Line::at));
        return new Chronicle(List.copyOf(lines));
    }

    private static void addOrder(List<Line> lines, OrderFacts order, Notation notation) {
        String worth = notation.money(order.totals().net());
        lines.add(new Line(order.placedAt(), "Order placed", "Items of " + worth + ".", ""));
        if (order.paidAt() != null) {
            lines.add(new Line(order.paidAt(), "Order paid", "", ""));
        }
        for (Refund refund : order.refunds()) {
            String withdrawn = refund.withdrawn() ? "The shop took this refund back." : "";
            lines.add(
                    new Line(
                            refund.at(),
                            "Refund of " + notation.money(refund.amount()),
                            withdrawn,
                            refund.withdrawn() ? "" : "bad"));
        }
        for (Dispute dispute : order.disputes()) {
            lines.add(disputed(dispute));
        }
        if (order.cancelledAt() != null) {
            boolean gone = order.state() == OrderState.DELETED;
            lines.add(
                    new Line(
                            order.cancelledAt(),
                            gone ? "Order gone from the shop" : "Order cancelled",
                            "",
                            "bad"));
        }
    }

    private static Line disputed(Dispute dispute) {
        return switch (dispute.standing()) {
            case OPEN ->
                    new Line(
                            dispute.at(),
                            "Payment disputed",
                            "The buyer's bank asks for the money back.",
                            "wait");
            case WON -> new Line(dispute.at(), "Dispute won", "The shop keeps the money.", "good");
            case LOST ->
                    new Line(dispute.at(), "Dispute lost", "The bank took the money back.", "bad");
        };
    }

    private static void addNoCredit(List<Line> lines, Dossier dossier) {
        if (dossier.decided() != null) {
            lines.add(
                    new Line(
                            dossier.decided().at(),
                            "Nobody got the credit",
                            WhyNot.of(dossier.decided().how()).why(),
                            "bad"));
        }
    }

    private static String tone(String what) {
        return switch (what) {
            case "credited" -> "told";
            case "approved", "released", "reward_approved", "reward_issued", "reward_redeemed" ->
                    "good";
            case "qualified",
                    "signals",
                    "flagged",
                    "reward_promised",
                    "reward_held",
                    "reward_frozen" ->
                    "wait";
            case "declined", "retracted", "refused", "reward_revoked", "reward_expired" -> "bad";
            default -> "";
        };
    }
}
