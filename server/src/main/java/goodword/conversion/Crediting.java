package goodword.conversion;

import goodword.attribution.Attribution;
import goodword.attribution.Attribution.Credit;
import goodword.attribution.Attribution.NoCredit;
import goodword.attribution.Attribution.Reason;
import goodword.attribution.Decision;
import goodword.order.Change;
import goodword.order.DiscountUse;
import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.order.OrderSnapshot;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.sharing.Hint;
import goodword.sharing.Touch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides who gets the credit for orders that have just been placed: once for each order.
final class Crediting {
    private final Rooms rooms;

    Crediting(Rooms rooms) {
        this.rooms = rooms;
    }

    /// @param program under which it was decided; absent when there was none, or nothing to decide
    record Decided(Optional<Program> program, Map<OrderId, Attribution> attributions) {}

    Decided decide(ShopId shop, List<Arrival> arrivals) {
        List<Arrival> undecided = undecided(shop, arrivals);
        if (undecided.isEmpty()) {
            return new Decided(Optional.empty(), Map.of());
        }
        Map<OrderId, Attribution> decisions = new LinkedHashMap<>();
        Optional<Program> program = rooms.programs().live(shop);
        if (program.isEmpty()) {
            undecided.forEach(
                    arrival ->
                            decisions.put(arrival.order().id(), new NoCredit(Reason.NO_PROGRAM)));
            return new Decided(program, decisions);
        }
        Terms terms = rooms.programs().terms(shop, program.get().id(), program.get().version());
        Map<OrderId, List<Touch>> touches = touches(shop, undecided, terms);
        for (Arrival arrival : undecided) {
            List<Touch> found = touches.getOrDefault(arrival.order().id(), List.of());
            decisions.put(arrival.order().id(), decide(shop, arrival, found, terms));
        }
        return new Decided(program, decisions);
    }

    private List<Arrival> undecided(ShopId shop, List<Arrival> arrivals) {
        List<Arrival> placed =
                arrivals.stream()
                        .filter(arrival -> arrival.recorded().changes().contains(Change.PLACED))
                        .toList();
        List<OrderId> known =
                placed.stream()
                        .filter(arrival -> !arrival.recorded().fresh())
                        .map(arrival -> arrival.order().id())
                        .toList();
        if (known.isEmpty()) {
            return placed;
        }
        Set<OrderId> decided = rooms.attributions().decided(shop, known);
        return placed.stream().filter(one -> !decided.contains(one.order().id())).toList();
    }

    private Map<OrderId, List<Touch>> touches(ShopId shop, List<Arrival> arrivals, Terms terms) {
        List<Arrival> hinted = new ArrayList<>();
        List<Hint> hints = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Hint hint = hint(arrival, terms);
            if (!hint.isEmpty()) {
                hinted.add(arrival);
                hints.add(hint);
            }
        }
        Map<OrderId, List<Touch>> touches = new HashMap<>();
        if (hints.isEmpty()) {
            return touches;
        }
        List<List<Touch>> found = rooms.sharing().touches(shop, hints);
        for (int next = 0; next < hinted.size(); next++) {
            touches.put(hinted.get(next).order().id(), found.get(next));
        }
        return touches;
    }

    private static Hint hint(Arrival arrival, Terms terms) {
        var origin = arrival.snapshot().origin();
        OrderFacts order = arrival.order();
        return new Hint(
                codes(arrival.snapshot()),
                origin.visitorId(),
                origin.recipientDigest(),
                terms.windowStart(order.placedAt()),
                order.placedAt());
    }

    /// What was paid with says more than what the shop remembered.
    private static List<String> codes(OrderSnapshot snapshot) {
        return Stream.concat(
                        snapshot.discounts().stream().map(DiscountUse::code),
                        Stream.ofNullable(snapshot.origin().code()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Attribution decide(ShopId shop, Arrival arrival, List<Touch> touches, Terms terms) {
        OrderFacts order = arrival.order();
        if (order.test()) {
            return new NoCredit(Reason.TEST_ORDER);
        }
        boolean byCode = !touches.isEmpty() && touches.getFirst().kind() == Touch.Kind.CODE;
        boolean hadEarlier =
                !touches.isEmpty()
                        && !byCode
                        && !arrival.buyer().fresh()
                        && rooms.orders()
                                .hadEarlier(
                                        shop,
                                        order,
                                        arrival.buyer().kin(),
                                        terms.lookBackStart(order.placedAt()));
        return checked(shop, order.id(), Decision.of(order.person(), touches, hadEarlier));
    }

    /// A coupon credits one order; a barred advocate none.
    private Attribution checked(ShopId shop, OrderId order, Attribution decision) {
        if (!(decision instanceof Credit credit)) {
            return decision;
        }
        boolean barred =
                rooms.advocates()
                        .lock(shop, credit.advocate())
                        .map(advocate -> advocate.barred())
                        .orElse(false);
        if (barred) {
            return new NoCredit(Reason.ADVOCATE_BARRED);
        }
        Touch.PinnedClaim claim = credit.touch().claim();
        boolean used = claim != null && !rooms.sharing().use(shop, claim.id(), order.value());
        return used ? new NoCredit(Reason.COUPON_USED) : credit;
    }
}
