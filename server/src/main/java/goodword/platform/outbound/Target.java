package goodword.platform.outbound;

import java.net.InetAddress;
import java.util.Optional;

/// Where a call goes, after the guard has looked at its address.
///
/// @param host in lower case; an inside host may be an address, IPv6 in brackets
/// @param resource path and query, as they go over the wire
record Target(Reach reach, Way way, String host, int port, String resource) {
    /// Whose word it is that the host may be called.
    enum Reach {
        /// Nobody's: each of its addresses must be on the public internet.
        PUBLIC,
        /// The operator's.
        INSIDE
    }

    /// How it is spoken with.
    enum Way {
        TLS(443),
        PLAIN(80);

        private final int port;

        Way(int port) {
            this.port = port;
        }

        int port() {
            return port;
        }
    }

    /// For the header `Host`.
    String authority() {
        return port == way.port() ? host : host + ":" + port;
    }

    /// The address itself, where the host is one: nothing has to be looked up then.
    Optional<InetAddress> literal() {
        boolean bracketed = host.startsWith("[");
        char last = host.charAt(host.length() - 1);
        return bracketed
                ? Optional.of(InetAddress.ofLiteral(host.substring(1, host.length() - 1)))
                : Character.isDigit(last)
                        ? Optional.of(InetAddress.ofLiteral(host))
                        : Optional.empty();
    }
}
