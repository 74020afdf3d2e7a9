package goodword.order;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What recording a snapshot or a fact came to.
///
/// @param fresh nothing was known of this order before
/// @param facts all that is known now; absent while only a refund or a dispute has come in
/// @param changes what is new; empty for a repetition
/// @param traces of this snapshot, keyed; absent when the snapshot brought none to the order
/// @param events ready-made keys for the event log, one for each thing that is new
public record Recorded(
        OrderId id,
        boolean fresh,
        @Nullable OrderFacts facts,
        Set<Change> changes,
        @Nullable TraceKeys traces,
        List<OrderEvent> events) {
    public boolean isNews() {
        return !changes.isEmpty();
    }
}
