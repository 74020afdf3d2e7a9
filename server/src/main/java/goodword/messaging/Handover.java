package goodword.messaging;

/// What came of handing a letter over. Reasons are stable words without anybody's address.
public sealed interface Handover {
    /// A mail server has taken it.
    record Delivered() implements Handover {}

    /// It stays in this installation, where staff can read it.
    record Kept() implements Handover {}

    /// Not now; worth another try.
    record Later(String why) implements Handover {}

    /// That mailbox will never take it.
    record Refused(String why) implements Handover {}
}
