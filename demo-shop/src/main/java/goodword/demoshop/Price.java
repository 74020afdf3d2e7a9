package goodword.demoshop;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in pounds, kept in whole pence. Never negative.
public record Price(long pence) {
    static final Price ZERO = new Price(0);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Price {
        if (pence < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }

    /// Reads a decimal in pounds, such as `12.50`; a fraction of a penny is refused.
    static Price of(String pounds) {
        return new Price(new BigDecimal(pounds).movePointRight(2).longValueExact());
    }

    Price plus(Price other) {
        return new Price(Math.addExact(pence, other.pence));
    }

    /// What is left, nothing at the least.
    Price less(Price other) {
        return new Price(Math.max(0, Math.subtractExact(pence, other.pence)));
    }

    Price times(int count) {
        return new Price(Math.multiplyExact(pence, count));
    }

    /// So many percent of it, rounded down to the penny.
    Price percent(BigDecimal percent) {
        return new Price(
                BigDecimal.valueOf(pence)
                        .multiply(percent)
                        .divide(HUNDRED, 0, RoundingMode.FLOOR)
                        .longValueExact());
    }

    /// The part of `amount` that falls on this price out of `whole`, rounded down to the penny.
    Price shareOf(Price amount, Price whole) {
        return whole.pence == 0
                ? ZERO
                : new Price(Math.multiplyExact(amount.pence, pence) / whole.pence);
    }

    Price min(Price other) {
        return pence <= other.pence ? this : other;
    }

    public boolean isZero() {
        return pence == 0;
    }

    boolean covers(Price other) {
        return pence >= other.pence;
    }

    /// As the API writes it: `12.50`.
    String decimal() {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /// For people: `£1,012.50`.
    public String shown() {
        long pounds = pence / 100;
        String grouped = pounds < 1_000 ? String.valueOf(pounds) : group(pounds);
        return "£" + grouped + "." + (pence % 100 < 10 ? "0" : "") + pence % 100;
    }

    private static String group(long pounds) {
        long rest = pounds % 1_000;
        return pounds / 1_000 + "," + (rest < 100 ? "0" : "") + (rest < 10 ? "0" : "") + rest;
    }
}
