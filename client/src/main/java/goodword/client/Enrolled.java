package goodword.client;

/// A customer who has just become an advocate, or was one.
///
/// @param code to pass on
/// @param link to pass on
public record Enrolled(String id, String code, String link) {}
