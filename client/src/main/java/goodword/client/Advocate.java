package goodword.client;

import org.jspecify.annotations.Nullable;

/// A customer who recommends.
///
/// @param code to pass on; absent once it is taken back
/// @param state `active` or `barred`
public record Advocate(String id, @Nullable String code, @Nullable String link, String state) {}
