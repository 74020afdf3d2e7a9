package goodwordplanted.floating.order;

import java.util.List;

/// Planted: floating amounts as a field and as a parameter.
final class Price {
    private final List<Double> discounts = List.of();

    long of(float major) {
        return (long) major * discounts.size();
    }
}
