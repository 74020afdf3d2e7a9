package goodword.connector.inbox;

import java.util.List;

/// What came of the wish for a connection.
public sealed interface Connecting {
    /// It is there.
    ///
    /// @param token what its hook's address ends in; nobody can read it again
    /// @param secret what the store signs with; nobody can read it again. Empty where the store
    ///   makes it, which is then told to us
    record Connected(Connection connection, String token, String secret) implements Connecting {
        /// Says nothing of what nobody should read in a log.
        @Override
        public String toString() {
            return "Connected[" + connection.id() + "]";
        }
    }

    /// Nobody here speaks with stores of this kind.
    ///
    /// @param known the kinds that there are
    record UnknownKind(List<String> known) implements Connecting {}
}
