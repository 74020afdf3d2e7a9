package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.outbound.Answer.Answered;
import goodword.platform.outbound.Answer.Failed;
import goodword.platform.outbound.Answer.Failure;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An inside host is spared the look at its address, and never the one at its certificate.
final class OutboundTlsTest {
    private static final TestCertificate CERTIFICATE =
            TestCertificate.of("dns:shop.example,ip:127.0.0.1");

    private static final Duration WHOLE = Duration.ofSeconds(3);

    private final TestHost host =
            TestHost.open(
                    CERTIFICATE.doors(),
                    TestHost.says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"));

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void a_certificate_for_the_name_is_taken_at_whatever_address() {
        assertThat(send("shop.example", host, CERTIFICATE::trusting)).isInstanceOf(Answered.class);
        assertThat(host.requests())
                .singleElement()
                .asString()
                .contains("\r\nHost: shop.example:" + host.port() + "\r\n");
    }

    @Test
    void a_certificate_for_an_inside_address_is_taken() {
        assertThat(send("127.0.0.1", host, CERTIFICATE::trusting)).isInstanceOf(Answered.class);
    }

    @Test
    void a_certificate_for_another_name_is_not() {
        assertThat(send("other.example", host, CERTIFICATE::trusting))
                .isEqualTo(new Failed(Failure.NOT_SECURE));
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not() {
        assertThat(
                        send(
                                "shop.example",
                                host,
                                () -> (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isEqualTo(new Failed(Failure.NOT_SECURE));
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void a_host_that_does_not_speak_tls_is_told_nothing() {
        try (TestHost plain = TestHost.open(TestHost.says("HTTP/1.1 200 OK\r\n\r\n"))) {
            Answer answer = send("shop.example", plain, CERTIFICATE::trusting);

            assertThat(answer).isEqualTo(new Failed(Failure.OUT_OF_TIME));
            assertThat(plain.requests()).isEmpty();
        }
    }

    private static Answer send(String name, TestHost host, Supplier<SSLSocketFactory> trusting) {
        Outbound outbound =
                new Outbound(
                        InsideHosts.of(name + ":" + host.port()),
                        new Exchange(
                                _ -> List.of(InetAddress.getLoopbackAddress()),
                                Dialer::direct,
                                trusting));
        return outbound.send(Call.get("https://" + name + ":" + host.port()).within(WHOLE));
    }
}
