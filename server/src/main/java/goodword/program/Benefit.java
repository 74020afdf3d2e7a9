package goodword.program;

import goodword.platform.money.Money;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What one side gets: a percent of the order, a fixed amount, or a perk that has no price.
///
/// @param basisPoints of the order's net items; 0 where `fixed` is set, and for a perk
/// @param fixed an amount whatever the order
/// @param max no more than this, whatever the percent gives
/// @param what the charity that a donation goes to, or what a perk is, such as `early access to new
///   products`; absent for other means
public record Benefit(
        int basisPoints,
        @Nullable Money fixed,
        @Nullable Money max,
        Means means,
        @Nullable String what) {
    /// How long the words for a charity or a perk may be.
    public static final int WHAT_MAX = 120;

    public Benefit {
        boolean percent = basisPoints > 0 && basisPoints <= 10_000 && fixed == null;
        boolean amount = basisPoints == 0 && fixed != null && fixed.minor() > 0;
        boolean priceless = basisPoints == 0 && fixed == null && max == null;
        if (means == Means.PERK ? !priceless : !percent && !amount) {
            throw new IllegalArgumentException(
                    "a benefit is a percent or a fixed amount, and a perk has no price");
        }
        if (means.isNamed() != (what != null)) {
            throw new IllegalArgumentException("a donation and a perk are told in words");
        }
    }

    public Benefit(int basisPoints, @Nullable Money fixed, @Nullable Money max, Means means) {
        this(basisPoints, fixed, max, means, null);
    }

    public static Benefit percent(int basisPoints, Means means) {
        return new Benefit(basisPoints, null, null, means);
    }

    public static Benefit amount(Money fixed, Means means) {
        return new Benefit(0, fixed, null, means);
    }

    /// A fixed amount to a charity.
    public static Benefit donation(Money fixed, String charity) {
        return new Benefit(0, fixed, null, Means.DONATION, charity);
    }

    public static Benefit perk(String what) {
        return new Benefit(0, null, null, Means.PERK, what);
    }

    public boolean hasNoPrice() {
        return means == Means.PERK;
    }

    /// What this benefit is worth on an order; nothing for a perk.
    public Money worth(Money net, RoundingMode rounding) {
        Money worth = fixed != null ? fixed : net.share(basisPoints, rounding);
        return max == null ? worth : worth.min(max);
    }
}
