package goodword.access;

/// What came of changing a team.
public enum TeamOutcome {
    DONE,
    /// A team keeps at least one owner.
    LAST_OWNER,
    /// There is no such member in this team.
    NOT_THERE
}
