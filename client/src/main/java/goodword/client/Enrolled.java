package goodword.client;

import org.jspecify.annotations.Nullable;

/// A customer who has just become an advocate, or was one.
///
/// @param code to pass on
/// @param link to pass on
/// @param offerPage where a friend is shown the offer; absent where the server has none
/// @param page the advocate's own page, for them alone; absent where the server has none
public record Enrolled(
        String id, String code, String link, @Nullable String offerPage, @Nullable String page) {}
