package goodword.client;

import org.jspecify.annotations.Nullable;

/// A customer who recommends.
///
/// @param code to pass on
/// @param link to pass on
/// @param state `active` or `barred`; absent right after enrolment
public record Advocate(
        String id, @Nullable String code, @Nullable String link, @Nullable String state) {}
