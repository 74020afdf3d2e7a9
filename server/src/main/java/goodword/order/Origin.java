package goodword.order;

import org.jspecify.annotations.Nullable;

/// Where an order came from, kept from the first day so that channels can be compared later.
///
/// @param source the store's or the importer's channel name, such as `paid_search`
/// @param code the referral code typed or carried by the basket
/// @param visitorId our first-party visitor id, if the store passes it on
/// @param recipientDigest a digest of the buyer's address as imported shares carry it
public record Origin(
        @Nullable String source,
        @Nullable String code,
        @Nullable String visitorId,
        @Nullable String recipientDigest,
        Campaign campaign) {
    public static final Origin UNKNOWN = new Origin(null, null, null, null, Campaign.NONE);

    /// UTM tags and the two addresses that a browser knew.
    public record Campaign(
            @Nullable String utmSource,
            @Nullable String utmMedium,
            @Nullable String utmCampaign,
            @Nullable String utmTerm,
            @Nullable String utmContent,
            @Nullable String landingUrl,
            @Nullable String referrerUrl) {
        public static final Campaign NONE = new Campaign(null, null, null, null, null, null, null);
    }
}
