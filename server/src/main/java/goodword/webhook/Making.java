package goodword.webhook;

import goodword.platform.outbound.Refusal;

/// What came of the wish for an endpoint.
public sealed interface Making {
    /// It is there.
    ///
    /// @param secret what its messages are signed with; nobody can read it again
    record Made(Endpoint endpoint, String secret) implements Making {
        /// Says nothing of what nobody should read in a log.
        @Override
        public String toString() {
            return "Made[" + endpoint.id() + "]";
        }
    }

    /// Nobody is called at this address.
    record BadAddress(Refusal refusal) implements Making {}

    /// The shop has as many as a shop may have.
    record TooMany(int most) implements Making {}
}
