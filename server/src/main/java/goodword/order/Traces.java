package goodword.order;

import org.jspecify.annotations.Nullable;

/// What an order lets a shop recognise again. Raw only on its way in: the room stores keyed
/// digests.
///
/// @param device a device cookie
/// @param payment a fingerprint of the means of payment, if the store sends one
/// @param address the delivery address in one line
/// @param surname of the recipient at that address
/// @param ip the buyer's address; of an IPv6 address the /64 counts
/// @param userAgent the buyer's browser
public record Traces(
        @Nullable String device,
        @Nullable String payment,
        @Nullable String address,
        @Nullable String surname,
        @Nullable String ip,
        @Nullable String userAgent) {
    public static final Traces NONE = new Traces(null, null, null, null, null, null);
}
