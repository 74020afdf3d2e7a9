package goodword.connector.inbox;

/// A connection that signs with another secret from now on; for a day the one before holds as well.
///
/// @param secret nobody can read it again
public record Rotated(Connection connection, String secret) {
    /// Says nothing of what nobody should read in a log.
    @Override
    public String toString() {
        return "Rotated[" + connection.id() + "]";
    }
}
