package goodword.platform.outbound;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses are on the public internet, by IANA's registries of special-purpose addresses
/// (RFC 6890 and what came after it).
final class PublicInternet {
    private static final List<Network> SPECIAL =
            Stream.of(
                            "0.0.0.0/8", // this network
                            "10.0.0.0/8", // private
                            "100.64.0.0/10", // shared by providers
                            "127.0.0.0/8", // this machine
                            "169.254.0.0/16", // link-local, and what clouds tell of a machine
                            "172.16.0.0/12", // private
                            "192.0.0.0/24", // IETF
                            "192.0.2.0/24", // documentation
                            "192.88.99.0/24", // 6to4 relays
                            "192.168.0.0/16", // private
                            "198.18.0.0/15", // benchmarks
                            "198.51.100.0/24", // documentation
                            "203.0.113.0/24", // documentation
                            "224.0.0.0/4", // multicast
                            "240.0.0.0/4", // reserved, and broadcast
                            "2001::/23", // IETF, with Teredo
                            "2001:db8::/32", // documentation
                            "2002::/16", // 6to4, behind which any IPv4 address can stand
                            "3fff::/20") // documentation
                    .map(Network::of)
                    .toList();

    /// IPv6 gives out global addresses of these alone: all private, local and mapped ones are
    /// elsewhere.
    private static final Network GLOBAL = Network.of("2000::/3");

    /// By which an IPv6-only machine reaches an IPv4 address, the last four bytes (RFC 6052).
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private PublicInternet() {}

    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return isOrdinary(bytes);
        }
        return NAT64.contains(bytes)
                ? isOrdinary(Arrays.copyOfRange(bytes, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES))
                : GLOBAL.contains(bytes) && isOrdinary(bytes);
    }

    private static boolean isOrdinary(byte[] address) {
        return SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    /// The addresses that begin with the same bits.
    private record Network(InetAddress first, int bits) {
        static Network of(String cidr) {
            int slash = cidr.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(cidr.substring(0, slash)),
                    Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            byte[] own = first.getAddress();
            return own.length == address.length && head(own).equals(head(address));
        }

        private BigInteger head(byte[] address) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }
}
