package goodword.platform.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hosts inside a network that the operator vouches for. They may be called although they have
/// private addresses or names, without TLS, and at the port that stands there.
///
/// @param hosts each as `host:port`, in lower case
public record InsideHosts(Set<String> hosts) {
    /// Nobody inside is called.
    public static final InsideHosts NONE = new InsideHosts(Set.of());

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):([1-9][0-9]{0,4})");
    private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*(?=[a-z])" + LABEL);
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final int PORT_MAX = 65_535;

    public InsideHosts {
        hosts.forEach(InsideHosts::check);
        hosts = Set.copyOf(hosts);
    }

    /// Reads a list as an operator writes it: `shop.internal:8088, 127.0.0.1:9000, [::1]:9000`.
    ///
    /// @throws IllegalArgumentException with the entry that is none
    public static InsideHosts of(String list) {
        Set<String> hosts = new TreeSet<>();
        Arrays.stream(list.split(",", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .forEach(hosts::add);
        return new InsideHosts(hosts);
    }

    boolean contains(String host, int port) {
        return hosts.contains(host + ":" + port);
    }

    private static void check(String entry) {
        Matcher parts = HOST_AND_PORT.matcher(entry);
        boolean good =
                parts.matches()
                        && isHost(parts.group(1))
                        && Integer.parseInt(parts.group(2)) <= PORT_MAX;
        if (!good) {
            throw new IllegalArgumentException(
                    "%s is not a host and its port, such as shop.internal:8088".formatted(entry));
        }
    }

    private static boolean isHost(String host) {
        return NAME.matcher(host).matches()
                || IPV4.matcher(host).matches()
                || IPV6.matcher(host).matches() && isAddress(host);
    }

    private static boolean isAddress(String host) {
        try {
            InetAddress.ofLiteral(host.substring(1, host.length() - 1));
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
