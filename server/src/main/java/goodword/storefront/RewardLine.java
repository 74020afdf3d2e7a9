package goodword.storefront;

import org.jspecify.annotations.Nullable;

/// A reward as its owner sees it.
///
/// @param amount in the shop's way of writing
/// @param code absent where there is none to type
/// @param text what to do with it, or why it is not there
public record RewardLine(String amount, @Nullable String code, String text) {}
