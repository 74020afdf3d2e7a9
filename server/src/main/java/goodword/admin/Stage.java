package goodword.admin;

/// How far a session has come.
enum Stage {
    /// The password was right; a second factor is due.
    HALFWAY,
    IN
}
