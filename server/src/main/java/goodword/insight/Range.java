package goodword.insight;

import java.math.BigDecimal;

/// A figure that rests on assumptions: the least and the most that their ends can make it, and what
/// their middles make it. Amounts are in minor units and not rounded.
public record Range(BigDecimal low, BigDecimal middle, BigDecimal high) {
    Range with(BigDecimal corner) {
        return new Range(low.min(corner), middle, high.max(corner));
    }

    static Range of(BigDecimal middle) {
        return new Range(middle, middle, middle);
    }
}
