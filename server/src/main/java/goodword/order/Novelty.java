package goodword.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares what was known of an order with what is known now.
///
/// @param took whether the snapshot replaced what was known
record Novelty(
        @Nullable OrderFacts before,
        @Nullable OrderFacts after,
        OrderSnapshot snapshot,
        boolean took) {

    /// Refunds and disputes that a message told of.
    record Told(List<Refund> refunds, List<Dispute> disputes) {}

    Recorded recorded(OrderId id, boolean fresh, @Nullable TraceKeys traces, Set<String> adjusted) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        List<OrderEvent> events = new ArrayList<>();
        if (took && after != null) {
            String version = snapshot.externalId() + "@" + snapshot.version();
            if (placed()) {
                changes.add(Change.PLACED);
                events.add(event("order.placed", version, after.placedAt()));
            }
            if (paid()) {
                changes.add(Change.PAID);
                events.add(event("order.paid", version, after.paidAt()));
            }
            if (cancelled()) {
                changes.add(Change.CANCELLED);
                events.add(event("order.cancelled", version, after.cancelledAt()));
            }
            if (changes.isEmpty()) {
                changes.add(Change.AMENDED);
            }
        }
        Told told = new Told(snapshot.refunds(), snapshot.disputes());
        noteAdjustments(id, told, snapshot.externalId(), adjusted, changes, events);
        return new Recorded(id, fresh, after, changes, traces, events);
    }

    static Recorded ofAdjustments(
            Standing standing, @Nullable OrderFacts facts, Told told, Set<String> adjusted) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        List<OrderEvent> events = new ArrayList<>();
        noteAdjustments(standing.id(), told, standing.externalId(), adjusted, changes, events);
        return new Recorded(standing.id(), false, facts, changes, null, events);
    }

    /// What was called off before is called off once.
    static Recorded ofGone(Standing before, @Nullable OrderFacts facts, boolean marked) {
        OrderFacts known = before.facts();
        boolean news = marked && known != null && facts != null && !calledOff(known);
        Instant at = facts == null ? null : facts.cancelledAt();
        String key = "order.cancelled:" + before.externalId() + "@" + (before.version() + 1);
        return new Recorded(
                before.id(),
                false,
                facts,
                news ? Set.of(Change.CANCELLED) : Set.of(),
                null,
                news && at != null
                        ? List.of(new OrderEvent("order.cancelled", key, at))
                        : List.of());
    }

    private static void noteAdjustments(
            OrderId id,
            Told told,
            String externalId,
            Set<String> adjusted,
            Set<Change> changes,
            List<OrderEvent> events) {
        for (Refund refund : told.refunds()) {
            if (adjusted.contains(id + " " + refund.externalId())) {
                String word = refund.withdrawn() ? "/withdrawn" : "";
                String key = "order.refunded:" + externalId + "/" + refund.externalId() + word;
                changes.add(Change.REFUNDED);
                events.add(new OrderEvent("order.refunded", key, refund.at()));
            }
        }
        for (Dispute dispute : told.disputes()) {
            if (adjusted.contains(id + " " + dispute.externalId())) {
                String key =
                        "order.disputed:%s/%s/%s"
                                .formatted(externalId, dispute.externalId(), dispute.standing());
                changes.add(Change.DISPUTED);
                events.add(new OrderEvent("order.disputed", key, dispute.at()));
            }
        }
    }

    private boolean placed() {
        return !now().isDraft() && (before == null || before.isDraft());
    }

    private boolean paid() {
        return now().isPaid() && (before == null || !before.isPaid());
    }

    private boolean cancelled() {
        return calledOff(now()) && (before == null || !calledOff(before));
    }

    private OrderFacts now() {
        if (after == null) {
            throw new IllegalStateException("nothing is known of the order");
        }
        return after;
    }

    private static boolean calledOff(OrderFacts facts) {
        return facts.state() == OrderState.CANCELLED || facts.state() == OrderState.DELETED;
    }

    private OrderEvent event(String type, String version, @Nullable Instant at) {
        return new OrderEvent(type, type + ":" + version, at == null ? now().placedAt() : at);
    }
}
