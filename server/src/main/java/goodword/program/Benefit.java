package goodword.program;

import goodword.platform.money.Money;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What one side gets: a percent of the order or a fixed amount.
///
/// @param basisPoints of the order's net items; 0 where `fixed` is set
/// @param fixed an amount whatever the order
/// @param max no more than this, whatever the percent gives
public record Benefit(int basisPoints, @Nullable Money fixed, @Nullable Money max, Means means) {
    public Benefit {
        boolean percent = basisPoints > 0 && basisPoints <= 10_000 && fixed == null;
        boolean amount = basisPoints == 0 && fixed != null && fixed.minor() > 0;
        if (!percent && !amount) {
            throw new IllegalArgumentException("a benefit is a percent or a fixed amount");
        }
    }

    public static Benefit percent(int basisPoints, Means means) {
        return new Benefit(basisPoints, null, null, means);
    }

    public static Benefit amount(Money fixed, Means means) {
        return new Benefit(0, fixed, null, means);
    }

    /// What this benefit is worth on an order.
    public Money worth(Money net, RoundingMode rounding) {
        Money worth = fixed != null ? fixed : net.share(basisPoints, rounding);
        return max == null ? worth : worth.min(max);
    }
}
