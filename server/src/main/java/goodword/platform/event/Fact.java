package goodword.platform.event;

import java.time.Instant;

/// One fact for the event log.
///
/// @param key names the fact by business facts alone; the same fact cannot be appended twice
/// @param type dotted, such as `order.placed`
/// @param at when it became true in the world
/// @param payload a JSON object without personal data
public record Fact(String key, String type, Instant at, String payload) {}
