package goodword.messaging;

import org.jspecify.annotations.Nullable;

/// A mail server that takes our mails.
///
/// @param user absent where it asks for no login
public record SmtpServer(
        String host, int port, @Nullable String user, @Nullable String password, Tls tls) {
    /// How the way to the server is protected.
    public enum Tls {
        /// From the first byte (`smtps`).
        WRAPPED,
        /// By STARTTLS, without which nothing is sent.
        STARTTLS,
        /// Not at all: a server for tests on this machine.
        OFF
    }

    /// Without the password.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
