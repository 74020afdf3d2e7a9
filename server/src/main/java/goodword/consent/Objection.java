package goodword.consent;

/// Somebody does not want a shop's messages.
///
/// @param address whose it is
/// @param topic what they do not want
/// @param way how they said so
public record Objection(AddressKey address, Topic topic, Way way) {}
