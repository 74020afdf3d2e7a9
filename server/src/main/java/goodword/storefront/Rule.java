package goodword.storefront;

/// One rule of a program in plain words, and its name.
public record Rule(String name, String text) {}
