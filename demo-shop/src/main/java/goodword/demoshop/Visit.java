package goodword.demoshop;

import java.util.LinkedHashSet;
import java.util.Set;

/// What this shop remembers of a browser, once something was put into the basket. Thread-safe.
final class Visit {
    private static final int ORDERS_MAX = 100;

    private final Basket basket = new Basket();
    private final Set<String> orders = new LinkedHashSet<>();

    Basket basket() {
        return basket;
    }

    synchronized void bought(String order) {
        if (orders.size() < ORDERS_MAX) {
            orders.add(order);
        }
    }

    synchronized boolean hasBought(String order) {
        return orders.contains(order);
    }
}
