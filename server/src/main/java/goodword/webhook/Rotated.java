package goodword.webhook;

/// An endpoint with another secret; for a day the one before signs as well.
///
/// @param secret nobody can read it again
public record Rotated(Endpoint endpoint, String secret) {
    /// Says nothing of what nobody should read in a log.
    @Override
    public String toString() {
        return "Rotated[" + endpoint.id() + "]";
    }
}
