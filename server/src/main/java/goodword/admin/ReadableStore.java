package goodword.admin;

/// A connected store whose orders can be read.
public record ReadableStore(String connection, String name) {}
