package goodword.crash;

import goodword.crash.StoreOrder.Refund;
import goodword.crash.StoreOrder.State;
import goodword.crash.StoreOrder.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must have become of every order, worked out a second time and by nothing of the product:
/// ten percent for the advocate, floored, of items less discount less refunds; orders from 25.00 of
/// new customers only; ten percent off for the friend.
final class Oracle {
    private static final long MINIMUM = 2_500;

    private final Map<Integer, List<StoreOrder>> byCustomer = new HashMap<>();

    Oracle(List<StoreOrder> orders) {
        for (StoreOrder order : orders) {
            byCustomer.computeIfAbsent(order.customer(), one -> new ArrayList<>()).add(order);
        }
    }

    /// @param referral the state of the one referral; empty for no referral
    /// @param pending promised to the advocate, in cents
    /// @param owed granted to the advocate, in cents
    /// @param given to the friend at checkout, in cents
    /// @param events keys of facts, without the version that brought them
    record Expected(
            String state,
            long version,
            Map<String, Long> refunds,
            String referral,
            long pending,
            long owed,
            long given,
            Set<String> events) {}

    Expected of(StoreOrder order) {
        long refunded = order.refunds().stream().mapToLong(Refund::cents).sum();
        long net = Math.max(0, order.items() - order.discount() - refunded);
        String referral = order.advocate() < 0 ? "" : referral(order, refunded, net);
        long reward = net / 10;
        return new Expected(
                order.last().state().name(),
                order.versions().size(),
                refunds(order),
                referral,
                referral.equals("credited") ? reward : 0,
                referral.equals("approved") ? reward : 0,
                given(order, referral, refunded, net),
                events(order));
    }

    private String referral(StoreOrder order, long refunded, long net) {
        if (isExistingCustomer(order) || order.items() < MINIMUM) {
            return "declined";
        }
        boolean undone =
                order.last().state() == State.CANCELLED
                        || order.disputed()
                        || refunded > 0 && net == 0
                        || order.items() - refunded < MINIMUM;
        if (undone) {
            return "retracted";
        }
        return order.last().paid() ? "approved" : "credited";
    }

    /// The discount stays the friend's as long as the order stands, and refunds that leave less
    /// than the minimum, but something, do not take it back.
    private long given(StoreOrder order, String referral, long refunded, long net) {
        boolean stands =
                switch (referral) {
                    case "approved", "credited" -> true;
                    case "retracted" ->
                            order.last().state() != State.CANCELLED
                                    && !order.disputed()
                                    && !(refunded > 0 && net == 0);
                    default -> false;
                };
        return stands ? Math.min(order.discount(), (order.items() + 9) / 10) : 0;
    }

    private boolean isExistingCustomer(StoreOrder order) {
        return byCustomer.getOrDefault(order.customer(), List.of()).stream()
                .anyMatch(
                        other ->
                                other.number() < order.number()
                                        && other.last().state() != State.CANCELLED);
    }

    private static Map<String, Long> refunds(StoreOrder order) {
        Map<String, Long> refunds = new HashMap<>();
        order.refunds().forEach(refund -> refunds.put(refund.id(), refund.cents()));
        return refunds;
    }

    private static Set<String> events(StoreOrder order) {
        Set<String> events = new HashSet<>();
        events.add("order.placed:" + order.id());
        if (order.versions().stream().anyMatch(Version::paid)) {
            events.add("order.paid:" + order.id());
        }
        if (order.last().state() == State.CANCELLED) {
            events.add("order.cancelled:" + order.id());
        }
        for (Refund refund : order.refunds()) {
            events.add("order.refunded:" + order.id() + "/" + refund.id());
        }
        if (order.disputed()) {
            events.add("order.disputed:" + order.id() + "/dispute/LOST");
        }
        if (order.advocate() >= 0) {
            events.add("referral.credited:" + order.id());
        }
        return events;
    }
}
