package goodword.client;

import org.jspecify.annotations.Nullable;

/// A customer who has just become an advocate, or was one.
///
/// @param code to pass on
/// @param link to pass on
/// @param page the advocate's own page; absent where the server has none
public record Enrolled(String id, String code, String link, @Nullable String page) {}
