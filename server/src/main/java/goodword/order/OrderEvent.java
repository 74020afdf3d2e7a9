package goodword.order;

import java.time.Instant;

/// Something that became true of an order.
///
/// @param key made of business facts: the order's external id and what tells this event from others
public record OrderEvent(String type, String key, Instant at) {}
