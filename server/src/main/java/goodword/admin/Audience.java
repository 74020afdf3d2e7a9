package goodword.admin;

/// How far somebody must have come to see a page.
public enum Audience {
    /// Everybody, also strangers.
    ANYONE,
    /// Who gave a password and still owes a second factor.
    HALFWAY,
    /// Who is in, even if their role asks for a second factor that they must first set up.
    ENROLLING,
    /// Who is in.
    STAFF
}
