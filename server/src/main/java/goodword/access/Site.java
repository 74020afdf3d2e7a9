package goodword.access;

/// Where the desk is reached, as passkeys are bound to it.
///
/// @param host such as `refer.shop.example`
/// @param origin such as `https://refer.shop.example`
public record Site(String host, String origin) {}
