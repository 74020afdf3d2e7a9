package goodword.client;

import org.jspecify.annotations.Nullable;

/// A customer who recommends.
///
/// @param code to pass on; absent once it is taken back
/// @param offerPage where a friend is shown the offer
/// @param page the advocate's own page; whoever has the address sees it
/// @param state `active` or `barred`
public record Advocate(
        String id,
        @Nullable String code,
        @Nullable String link,
        String offerPage,
        String page,
        String state) {}
