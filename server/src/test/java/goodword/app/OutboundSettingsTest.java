package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.platform.outbound.Answer.Failed;
import goodword.platform.outbound.Answer.Failure;
import goodword.platform.outbound.Answer.Refused;
import goodword.platform.outbound.Call;
import goodword.platform.outbound.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutboundSettingsTest {
    @Test
    void hosts_inside_are_called_only_when_the_operator_names_them() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Call call = Call.get("http://127.0.0.1:" + port + "/");
        String named = "db:5432,127.0.0.1:" + port;

        assertThat(OutboundSettings.of(Map.of()).send(call))
                .isEqualTo(new Refused(Refusal.NOT_HTTPS));
        assertThat(OutboundSettings.of(Map.of("GOODWORD_INSIDE_HOSTS", named)).send(call))
                .isEqualTo(new Failed(Failure.NOBODY_THERE));
    }

    @Test
    void an_entry_that_is_no_host_with_its_port_stops_the_start() {
        assertThatThrownBy(() -> OutboundSettings.of(Map.of("GOODWORD_INSIDE_HOSTS", "shop")))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "GOODWORD_INSIDE_HOSTS reads shop.internal:8088,127.0.0.1:9000;"
                                + " shop is not a host and its port, such as shop.internal:8088");
    }
}
