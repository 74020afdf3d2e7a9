package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicInternetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80f::200e",
                "64:ff9b::5db8:d822"
            })
    void an_address_of_the_internet_is_public(String address) {
        assertThat(PublicInternet.holds(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.0",
                "127.255.255.254",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:5db8:d822::",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_for_a_special_purpose_is_not(String address) {
        assertThat(PublicInternet.holds(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void an_ipv4_address_that_is_written_as_ipv6_is_not_public() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(PublicInternet.holds(Inet6Address.getByAddress("x", mapped, -1))).isFalse();
        assertThat(PublicInternet.holds(InetAddress.getByAddress(mapped))).isFalse();
    }

    @Test
    void no_first_and_no_last_address_of_a_denied_network_is_public() throws UnknownHostException {
        List<String> denied = SsrfCases.of("deny_cidr");

        assertThat(denied).hasSize(31);
        for (String cidr : denied) {
            byte[] bytes = InetAddress.ofLiteral(cidr.split("/")[0]).getAddress();
            if (cidr.startsWith("::ffff:")) {
                continue; // Java reads it as an IPv4 address; see the test above.
            }
            int bits = Integer.parseInt(cidr.split("/")[1]);
            assertThat(PublicInternet.holds(InetAddress.getByAddress(bytes))).as(cidr).isFalse();
            for (int bit = bits; bit < bytes.length * 8; bit++) {
                bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
            assertThat(PublicInternet.holds(InetAddress.getByAddress(bytes))).as(cidr).isFalse();
        }
    }
}
