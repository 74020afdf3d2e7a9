package goodword.bench;

import goodword.attribution.Attribution.Credit;
import goodword.conversion.OrderJourney;
import goodword.conversion.OrderOutcome;
import goodword.order.OrderSnapshot;
import java.util.Collections;

/// The product's own way without its door: concurrent callers hand in one order each and wait until
/// its verdict is committed.
final class JourneyLoad implements Load {
    private final OrderJourney journey;
    private final BenchShop shop;
    private final Orders orders;
    private final int callers;

    JourneyLoad(OrderJourney journey, BenchShop shop, Orders orders, int callers) {
        this.journey = journey;
        this.shop = shop;
        this.orders = orders;
        this.callers = callers;
    }

    @Override
    public Pace run(int seconds) throws Exception {
        Callers.Caller caller = this::takeOne;
        return Callers.run(seconds, Collections.nCopies(callers, caller));
    }

    /// Takes one order.
    void takeOne() {
        Orders.Next next = orders.next();
        OrderSnapshot order = shop.order(next.name(), next.name(), next.code(), next.placedAt());
        OrderOutcome outcome = journey.take(shop.id(), order);
        if (!(outcome.attribution() instanceof Credit)) {
            throw new IllegalStateException("not credited: " + outcome);
        }
    }
}
