package goodword.connector.inbox;

/// What came of the wish to work a message again.
public enum Retry {
    AGAIN,
    NO_SUCH_MESSAGE,
    /// Only what was refused can be tried again.
    NOT_REFUSED,
    /// Its body was kept for a while and is gone.
    BODY_GONE
}
