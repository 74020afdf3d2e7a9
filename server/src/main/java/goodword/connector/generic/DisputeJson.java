package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.order.Dispute;
import goodword.order.Dispute.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads one dispute: `id`, `standing` (open, won, lost) and `at`, all required. Thread-safe.
public final class DisputeJson {
    private static final Set<String> FIELDS = Set.of("id", "standing", "at");

    /// Of a dispute that names its order itself.
    static final Set<String> ORDER_FIELDS = Set.of("orderId", "id", "standing", "at");

    private DisputeJson() {}

    public static Reading<Dispute> read(byte[] json) {
        return Reading.of(() -> dispute(JsonObject.parse(json, FIELDS)));
    }

    static List<Dispute> list(JsonObject order) {
        List<Dispute> disputes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject each : order.list("disputes", FIELDS)) {
            Dispute dispute = dispute(each);
            if (!ids.add(dispute.externalId())) {
                Field id = each.text("id");
                throw id.refusal("duplicate_id", "must be another id than those before it");
            }
            disputes.add(dispute);
        }
        return disputes;
    }

    static Dispute dispute(JsonObject dispute) {
        return new Dispute(
                dispute.text("id").line(),
                dispute.text("standing").choice(EnumSet.allOf(Standing.class)),
                dispute.text("at").instant());
    }
}
