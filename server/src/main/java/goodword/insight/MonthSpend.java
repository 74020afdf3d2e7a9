package goodword.insight;

import goodword.platform.money.Money;
import java.time.YearMonth;

/// What one channel cost in one month.
public record MonthSpend(Cell cell, Money amount) {
    /// The longest name of a channel.
    public static final int CHANNEL_MAX = 60;

    /// Which channel, in which month.
    ///
    /// @param channel its name, in small letters
    public record Cell(String channel, YearMonth month) {}

    public MonthSpend {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("what is spent is not below zero");
        }
    }
}
