package goodword.shop;

/// What came of settling a shop's site.
public sealed interface Settling {
    /// It is in force.
    record Settled(Site site) implements Settling {}

    /// A link host is another shop's already; nothing has changed.
    record HostTaken(String host) implements Settling {}
}
