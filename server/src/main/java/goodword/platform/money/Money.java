package goodword.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in whole minor units of an ISO 4217 currency: 12.30 EUR is 1230 EUR, 12 JPY is 12 JPY.
/// Immutable; arithmetic that overflows or mixes currencies throws, because it is a bug.
public record Money(long minor, Currency currency) {
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Reads a decimal amount in major units, rounded once, half up, to the currency's exponent.
    public static Money ofMajor(BigDecimal major, Currency currency) {
        BigDecimal minor =
                major.movePointRight(exponent(currency)).setScale(0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money max(Money other) {
        return minor >= sameCurrency(other).minor ? this : other;
    }

    public Money min(Money other) {
        return minor <= sameCurrency(other).minor ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isLessThan(Money other) {
        return minor < sameCurrency(other).minor;
    }

    /// This share of the amount, in basis points (1,250 is 12.5 %), rounded as the caller names.
    public Money share(int basisPoints, RoundingMode rounding) {
        BigDecimal part = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(basisPoints, 4));
        return new Money(part.setScale(0, rounding).longValueExact(), currency);
    }

    /// The amount in major units with the currency's decimals and a point: `12.30`.
    public String toMajor() {
        return BigDecimal.valueOf(minor, exponent(currency)).toPlainString();
    }

    @Override
    public String toString() {
        return toMajor() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
        return other;
    }

    private static int exponent(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
