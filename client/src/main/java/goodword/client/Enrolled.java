package goodword.client;

/// A customer who has just become an advocate, or was one.
///
/// @param code to pass on
/// @param link to pass on
/// @param offerPage where a friend is shown the offer
/// @param page the advocate's own page; whoever has the address sees it, so send it to them alone
public record Enrolled(String id, String code, String link, String offerPage, String page) {}
