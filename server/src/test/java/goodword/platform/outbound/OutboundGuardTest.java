package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.platform.outbound.Answer.Answered;
import goodword.platform.outbound.Answer.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever names a host cannot turn the server against the network that it stands in. Every
/// connection that is opened, to whatever address, ends at a host of this test, so that none could
/// go unnoticed.
final class OutboundGuardTest {
    private static final TestCertificate CERTIFICATE =
            TestCertificate.of("dns:hooks.example.com,dns:xn--mller-kva.example");

    private static final String PUBLIC = "93.184.216.34";

    private final TestHost host =
            TestHost.open(
                    CERTIFICATE.doors(),
                    TestHost.says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"));
    private final List<String> dialled = new ArrayList<>();
    private final List<String> lookedUp = new ArrayList<>();
    private final Queue<List<InetAddress>> addresses = new ArrayDeque<>();
    private final Outbound outbound =
            new Outbound(
                    InsideHosts.NONE,
                    new Exchange(this::lookUp, this::dial, CERTIFICATE::trusting));

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void a_public_host_is_called_at_its_address_and_by_its_name() {
        name(PUBLIC);

        Answer answer = outbound.send(Call.get("https://hooks.example.com/x?y=z"));

        assertThat(answer).isInstanceOf(Answered.class);
        assertThat(lookedUp).containsExactly("hooks.example.com");
        assertThat(dialled).containsExactly(PUBLIC + ":443");
        assertThat(host.requests())
                .containsExactly(
                        """
                        GET /x?y=z HTTP/1.1
                        Host: hooks.example.com
                        User-Agent: Goodword
                        Accept-Encoding: identity
                        Connection: close

                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void no_address_of_the_list_is_called() {
        List<String> urls = SsrfCases.of("reject");

        assertThat(urls).hasSize(38);
        for (String url : urls) {
            assertThat(outbound.send(Call.get(url))).as(url).isInstanceOf(Refused.class);
        }

        assertThat(lookedUp).isEmpty();
        assertThat(dialled).isEmpty();
        assertThat(host.connections).hasValue(0);
    }

    @Test
    void of_the_list_of_good_addresses_all_are_called_that_name_their_host() {
        List<String> urls = SsrfCases.of("accept");
        urls.forEach(_ -> name(PUBLIC));

        assertThat(urls).hasSize(4);
        for (String url : urls) {
            Answer answer = outbound.send(Call.get(url));

            if (url.contains(PUBLIC)) {
                assertThat(answer).isEqualTo(new Refused(Refusal.LITERAL_ADDRESS));
            } else {
                assertThat(answer).as(url).isInstanceOf(Answered.class);
            }
        }
        assertThat(dialled).containsExactly(PUBLIC + ":443", PUBLIC + ":8443", PUBLIC + ":443");
    }

    @Test
    void a_name_that_changes_its_address_meanwhile_is_called_where_it_was_checked() {
        name(PUBLIC);
        name("127.0.0.1");

        Answer first = outbound.send(Call.get("https://hooks.example.com/"));

        assertThat(first).isInstanceOf(Answered.class);
        assertThat(lookedUp).hasSize(1);
        assertThat(dialled).containsExactly(PUBLIC + ":443");

        Answer second = outbound.send(Call.get("https://hooks.example.com/"));

        assertThat(second).isEqualTo(new Refused(Refusal.INSIDE_ADDRESS));
        assertThat(dialled).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.5",
                "169.254.169.254",
                "::1",
                "fd00:ec2::254",
                "64:ff9b::7f00:1",
                "93.184.216.34,10.0.0.5",
                "10.0.0.5,93.184.216.34",
                "93.184.216.34,2606:4700::1,93.184.216.35,1.1.1.1,1.0.0.1,127.0.0.1"
            })
    void a_name_with_an_address_inside_is_refused_whatever_else_it_has(String behindTheName) {
        name(behindTheName.split(","));

        Answer answer = outbound.send(Call.get("https://alias.example.com/"));

        assertThat(answer).isEqualTo(new Refused(Refusal.INSIDE_ADDRESS));
        assertThat(dialled).isEmpty();
        assertThat(host.connections).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_an_answer_and_is_not_followed(int status) {
        name(PUBLIC);
        try (TestHost redirecting =
                TestHost.open(
                        CERTIFICATE.doors(),
                        TestHost.says(
                                "HTTP/1.1 %d Elsewhere\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n"
                                        .formatted(status, "https://169.254.169.254/")))) {
            Outbound calling =
                    new Outbound(
                            InsideHosts.NONE,
                            new Exchange(
                                    this::lookUp,
                                    (address, timeout) -> dial(redirecting, address),
                                    CERTIFICATE::trusting));

            Answer answer = calling.send(Call.get("https://hooks.example.com/"));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> {
                                assertThat(answered.status()).isEqualTo(status);
                                assertThat(answered.header("location"))
                                        .isEqualTo("https://169.254.169.254/");
                            });
            assertThat(redirecting.connections).hasValue(1);
        }
        assertThat(lookedUp).hasSize(1);
        assertThat(dialled).containsExactly(PUBLIC + ":443");
    }

    @Test
    void no_proxy_of_the_machine_is_taken() {
        ProxySelector before = ProxySelector.getDefault();
        try (TestHost target = TestHost.open(TestHost.says("HTTP/1.1 204 None\r\n\r\n"));
                TestHost proxy = TestHost.open(_ -> {})) {
            ProxySelector.setDefault(proxyFor(target, proxy));
            Outbound calling = new Outbound(InsideHosts.of("127.0.0.1:" + target.port()));

            Answer answer = calling.send(Call.get("http://127.0.0.1:" + target.port()));

            assertThat(answer).isInstanceOf(Answered.class);
            assertThat(proxy.connections).hasValue(0);
            assertThatThrownBy(() -> plainly(target)).isInstanceOf(IOException.class);
            assertThat(target.connections).hasValue(1);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private void name(String... behindIt) {
        List<InetAddress> all = new ArrayList<>();
        for (String address : behindIt) {
            all.add(InetAddress.ofLiteral(address));
        }
        addresses.add(all);
    }

    /// Public for names that nobody expected, so that a call which slips through is seen.
    private List<InetAddress> lookUp(String name) {
        lookedUp.add(name);
        return addresses.isEmpty() ? List.of(InetAddress.ofLiteral(PUBLIC)) : addresses.remove();
    }

    private Socket dial(InetSocketAddress address, Duration timeout) throws IOException {
        return dial(host, address);
    }

    private Socket dial(TestHost instead, InetSocketAddress address) throws IOException {
        dialled.add(address.getAddress().getHostAddress() + ":" + address.getPort());
        return new Socket(InetAddress.getLoopbackAddress(), instead.port());
    }

    /// What a connection does that nobody has told otherwise: it takes the proxy, which hangs up.
    private static void plainly(TestHost target) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()), 5_000);
        }
    }

    private static ProxySelector proxyFor(TestHost target, TestHost proxy) {
        InetSocketAddress there =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return uri.getPort() == target.port()
                        ? List.of(new Proxy(Proxy.Type.SOCKS, there))
                        : List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failed) {
                // That is what the test waits for.
            }
        };
    }
}
