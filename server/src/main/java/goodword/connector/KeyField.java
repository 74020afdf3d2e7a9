package goodword.connector;

/// One of the keys that the API of a kind of store wants.
///
/// @param name in requests, such as `consumerKey`
/// @param label as the store's own pages call it
/// @param where in the store it is found, in a sentence for people
public record KeyField(String name, String label, String where) {}
