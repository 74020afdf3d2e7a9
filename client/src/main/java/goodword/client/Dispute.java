package goodword.client;

import java.time.Instant;

/// A chargeback.
///
/// @param standing `open`, `won` or `lost`, as the shop sees it
public record Dispute(String id, String standing, Instant at) {}
