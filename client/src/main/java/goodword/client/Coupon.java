package goodword.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a code is worth at the checkout now.
///
/// @param kind `claim`: a friend's welcome; `reward`: an advocate's thanks
/// @param benefit what a claim's coupon takes off
/// @param minimum what the order must come to
/// @param amount what a reward's coupon takes off
public record Coupon(
        String code,
        String kind,
        String currency,
        Terms.@Nullable Benefit benefit,
        Terms.@Nullable Minimum minimum,
        @Nullable String amount,
        @Nullable Instant expiresAt) {}
