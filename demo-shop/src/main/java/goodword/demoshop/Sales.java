package goodword.demoshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The orders of this run, the oldest giving way at a thousand. Thread-safe.
final class Sales {
    private static final int SALES_MAX = 1_000;

    private final Map<String, Sale> sales =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Sale> eldest) {
                    return size() > SALES_MAX;
                }
            };

    synchronized void keep(Sale sale) {
        sales.put(sale.number(), sale);
    }

    /// Changes an order as it is now; empty when there is none.
    synchronized Optional<Sale> change(String number, UnaryOperator<Sale> change) {
        return Optional.ofNullable(sales.computeIfPresent(number, (_, sale) -> change.apply(sale)));
    }

    synchronized Optional<Sale> find(String number) {
        return Optional.ofNullable(sales.get(number));
    }

    /// The newest first.
    synchronized List<Sale> all() {
        return List.copyOf(new ArrayList<>(sales.values()).reversed());
    }
}
