package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InsideHostsTest {
    @Test
    void a_list_is_read_as_an_operator_writes_it() {
        assertThat(InsideHosts.of(" Shop.Internal:8088,127.0.0.1:9000,, [::1]:443, db:1 ").hosts())
                .containsExactlyInAnyOrder(
                        "shop.internal:8088", "127.0.0.1:9000", "[::1]:443", "db:1");
        assertThat(InsideHosts.of("")).isEqualTo(InsideHosts.NONE);
    }

    @Test
    void a_host_is_inside_at_its_port_only() {
        InsideHosts hosts = InsideHosts.of("shop.internal:8088");

        assertThat(hosts.contains("shop.internal", 8088)).isTrue();
        assertThat(hosts.contains("shop.internal", 8089)).isFalse();
        assertThat(hosts.contains("a.shop.internal", 8088)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.internal",
                "http://shop.internal:8088",
                "shop.internal:8088/x",
                "shop.internal:0",
                "shop.internal:65536",
                "*.internal:80",
                "10.0.0.0/8:80",
                "127.1:9000",
                "0177.0.0.1:9000",
                "2130706433:80",
                "[::1:80",
                "[fe80::1%eth0]:80",
                "[1::2::3]:80",
                "::1:80",
                "shop internal:80"
            })
    void what_is_no_host_with_its_port_is_refused(String entry) {
        assertThatThrownBy(() -> InsideHosts.of("db:5432, " + entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(entry + " is not a host and its port, such as shop.internal:8088");
    }
}
