package goodword.insight;

import goodword.order.OrderId;
import goodword.platform.event.Fact;
import goodword.referral.ReferralId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The orders and referrals that facts tell something new of. What is new is not read from the
/// facts: it is asked of the rooms.
record Touched(Set<OrderId> orders, Set<ReferralId> referrals) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Touched by(List<Fact> facts) {
        Set<OrderId> orders = new LinkedHashSet<>();
        Set<ReferralId> referrals = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (concerns(fact)) {
                JsonNode payload = JSON.readTree(fact.payload());
                id(payload, "order").map(OrderId::new).ifPresent(orders::add);
                id(payload, "referral").map(ReferralId::new).ifPresent(referrals::add);
            }
        }
        return new Touched(orders, referrals);
    }

    boolean isEmpty() {
        return orders.isEmpty() && referrals.isEmpty();
    }

    private static boolean concerns(Fact fact) {
        String type = fact.type();
        return type.startsWith("order.")
                || type.startsWith("referral.")
                || type.startsWith("reward.");
    }

    private static Optional<UUID> id(JsonNode payload, String field) {
        JsonNode value = payload.path(field);
        return value.isString()
                ? Optional.of(UUID.fromString(value.stringValue()))
                : Optional.empty();
    }
}
