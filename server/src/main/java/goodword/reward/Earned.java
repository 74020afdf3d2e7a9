package goodword.reward;

import goodword.platform.money.Money;

/// What recommending has brought somebody.
///
/// @param credited theirs, used or not, less what was taken back
/// @param waiting promised to them and not yet theirs
public record Earned(Money credited, Money waiting) {}
