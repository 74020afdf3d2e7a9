package goodword.access;

/// What came of using a link.
public sealed interface JoinOutcome {
    /// The member can log in now.
    record Joined(StaffMember member) implements JoinOutcome {}

    /// It was used, is too old, or never was.
    record LinkGone() implements JoinOutcome {}

    /// A field will not do; the link is still good.
    record Wrong(String field, String why) implements JoinOutcome {}
}
