package goodword.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reward in a list. Amounts are decimals in major units.
///
/// @param due what the facts known now make it worth
/// @param approved what it was worth when it was approved
/// @param net what the ledger credits for it, less what was taken back
/// @param left what can still be spent
/// @param coupon in its owner's hand, once it is issued
public record Reward(
        String id,
        String ownerId,
        String side,
        String referralId,
        String programId,
        String state,
        String reason,
        String means,
        String currency,
        String due,
        String approved,
        String net,
        String left,
        @Nullable String coupon,
        Instant promisedAt,
        @Nullable Instant issuedAt) {}
