package goodword.reward;

import goodword.platform.money.Money;

/// What one charity has coming, by its oldest rewards.
///
/// @param rewards of how many approved rewards; at most a thousand
/// @param more whether there are more than these
public record Coming(String charity, Money amount, int rewards, boolean more) {}
