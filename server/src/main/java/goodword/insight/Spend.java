package goodword.insight;

import goodword.platform.money.Money;
import java.time.LocalDate;

/// What one channel cost on one day.
public record Spend(String channel, LocalDate on, Money amount) {}
