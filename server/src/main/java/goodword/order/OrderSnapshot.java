package goodword.order;

import goodword.person.CustomerRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it is now in its store: never "what happened". The room compares it with what it
/// knows, so duplicates, late and disordered snapshots all end in the same state.
///
/// @param version grows with every change in the store (a revision, or the time of change in
///   microseconds); an older snapshot never overwrites a newer one
/// @param paidAt when it was paid; absent while it is not
/// @param test a trial order: recorded, never credited
public record OrderSnapshot(
        String externalId,
        @Nullable String number,
        long version,
        OrderState state,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant cancelledAt,
        CustomerRef customer,
        Totals totals,
        List<DiscountUse> discounts,
        List<Refund> refunds,
        List<Dispute> disputes,
        Origin origin,
        Traces traces,
        boolean test) {
    public OrderSnapshot {
        if (externalId.isBlank() || state == OrderState.ANNOUNCED) {
            throw new IllegalArgumentException("a snapshot has an id and a state of its store");
        }
        discounts = List.copyOf(discounts);
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
    }
}
