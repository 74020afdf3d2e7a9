package goodword.platform.outbound;

import goodword.platform.outbound.Answer.Failed;
import goodword.platform.outbound.Answer.Failure;
import goodword.platform.outbound.Answer.Refused;
import goodword.platform.outbound.Target.Reach;
import goodword.platform.outbound.Target.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// One call from its look-up to its answer: the name is looked up once, every address behind it is
/// checked, and one of those very addresses is called. Thread-safe.
final class Exchange {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int ADDRESSES_TRIED_MAX = 4;

    private final Names names;
    private final Dialer dialer;
    private final Supplier<SSLSocketFactory> tls;

    /// @param tls asked for at the first call: reading the machine's certificates takes a while
    Exchange(Names names, Dialer dialer, Supplier<SSLSocketFactory> tls) {
        this.names = names;
        this.dialer = dialer;
        this.tls = tls;
    }

    Answer make(Target target, Call call, Line line) {
        List<InetAddress> addresses;
        try {
            addresses = addresses(target);
        } catch (UnknownHostException unknown) {
            return new Failed(Failure.NAME_UNKNOWN);
        }
        if (target.reach() == Reach.PUBLIC && !addresses.stream().allMatch(PublicInternet::holds)) {
            return new Refused(Refusal.INSIDE_ADDRESS);
        }
        @Nullable Socket connection = connected(target, addresses, line);
        if (connection == null) {
            return new Failed(Failure.NOBODY_THERE);
        }
        line.carry(connection);
        try {
            return over(connection, target, call, line);
        } finally {
            line.hangUp();
        }
    }

    private Answer over(Socket connection, Target target, Call call, Line line) {
        Socket spokenOn;
        try {
            spokenOn = target.way() == Way.TLS ? secured(connection, target) : connection;
        } catch (IOException unsafe) {
            return new Failed(Failure.NOT_SECURE);
        }
        return line.begin() ? Speech.over(spokenOn, target, call) : new Failed(Failure.OUT_OF_TIME);
    }

    private List<InetAddress> addresses(Target target) throws UnknownHostException {
        Optional<InetAddress> literal = target.literal();
        return literal.isPresent() ? List.of(literal.get()) : names.addressesOf(target.host());
    }

    private @Nullable Socket connected(Target target, List<InetAddress> addresses, Line line) {
        for (InetAddress address : addresses.stream().limit(ADDRESSES_TRIED_MAX).toList()) {
            if (line.isHungUp()) {
                return null;
            }
            try {
                return dialer.dial(new InetSocketAddress(address, target.port()), CONNECT);
            } catch (IOException nobody) {
                // The next address may be reachable, as with a machine that has no IPv6.
            }
        }
        return null;
    }

    /// The certificate is held against the name, not against the address that was called.
    private Socket secured(Socket connection, Target target) throws IOException {
        SSLSocket secured =
                (SSLSocket)
                        tls.get().createSocket(connection, bareHost(target), target.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (target.literal().isEmpty()) {
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String bareHost(Target target) {
        return target.literal().map(InetAddress::getHostAddress).orElse(target.host());
    }
}
