package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.outbound.Answer.Answered;
import goodword.platform.outbound.Answer.Failed;
import goodword.platform.outbound.Answer.Failure;
import goodword.platform.outbound.Answer.Loss;
import goodword.platform.outbound.Answer.Unknown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of calls to hosts that behave, and to hosts that do not.
final class OutboundTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private final AtomicReference<TestHost> host = new AtomicReference<>();

    @AfterEach
    void close() {
        host().close();
    }

    @Test
    void a_request_is_sent_as_it_is_given_and_its_answer_given_back() {
        open(
                TestHost.says(
                        "HTTP/1.1 201 Created\r\nX-Total: 3\r\nlink: a\r\nLink: b\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + "2\r\n{\"\r\n3\r\na\":\r\n2\r\n1}\r\n0\r\n\r\n"));

        Answer answer =
                send(
                        Call.post(url("/orders?a=b"), "application/json", bytes("{\"é\"}"))
                                .with("Authorization", "Basic abc=="));

        assertThat(host().requests())
                .containsExactly(
                        """
                        POST /orders?a=b HTTP/1.1
                        Host: 127.0.0.1:%d
                        User-Agent: Goodword
                        Accept-Encoding: identity
                        Connection: close
                        authorization: Basic abc==
                        content-type: application/json
                        Content-Length: 6

                        {"%s"}"""
                                .formatted(host().port(), "\u00c3\u00a9")
                                .replace("\n", "\r\n"));
        Answered answered = (Answered) answer;
        assertThat(answered.status()).isEqualTo(201);
        assertThat(new String(answered.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
        assertThat(answered.header("x-total")).isEqualTo("3");
        assertThat(answered.header("link")).isEqualTo("a, b");
        assertThat(answered.header("x-none")).isNull();
        assertThat(answered).hasToString("Answered[status=201, bytes=7]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 Broken\r\nContent-Length: 4\r\n\r\nOops",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>",
                "HTTP/1.0 404\r\n\r\nnone",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 429 Slow\r\nRetry-After: 3\r\n\r\n",
                "HTTP/1.1 204 None\r\n\r\n"
            })
    void whatever_a_host_answers_is_an_answer(String said) {
        open(TestHost.says(said));

        assertThat(send(Call.get(url("/")))).isInstanceOf(Answered.class);
    }

    @Test
    void an_answer_may_be_as_long_as_it_may_be() {
        open(TestHost.says("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(65_536)));
        assertThat(((Answered) send(Call.get(url("/")))).body()).hasSize(65_536);
        close();

        open(TestHost.says("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(65_537)));
        assertThat(send(Call.get(url("/")))).isEqualTo(new Unknown(Loss.TOO_LONG));
        assertThat(send(Call.get(url("/")).upTo(65_537))).isInstanceOf(Answered.class);
    }

    @Test
    void an_endless_answer_is_not_read_on() {
        open(
                out -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
                    host().writeEndlessly(out, "x".repeat(65_536), 0);
                });

        assertThat(send(Call.get(url("/")))).isEqualTo(new Unknown(Loss.TOO_LONG));
        assertThat(host().written.get()).isLessThan(64L * 1024 * 1024);
    }

    @Test
    void what_comes_compressed_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[32 * 1024 * 1024]);
        }
        open(
                out -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
                    out.write(bomb.toByteArray());
                });

        assertThat(send(Call.get(url("/")).upTo(100_000)))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.body()).isEqualTo(bomb.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 129})
    void too_many_headers_are_too_much(int count) {
        open(TestHost.says("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(count) + "\r\n"));

        assertThat(send(Call.get(url("/")))).isEqualTo(new Unknown(Loss.TOO_LONG));
    }

    @Test
    void as_many_headers_as_may_be_are_read() {
        open(TestHost.says("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(128) + "\r\n"));

        assertThat(send(Call.get(url("/")))).isInstanceOf(Answered.class);
    }

    @Test
    void an_endless_header_is_too_much() {
        open(
                out -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\nX-A: "));
                    host().writeEndlessly(out, "x".repeat(1_024), 0);
                });

        assertThat(send(Call.get(url("/")))).isEqualTo(new Unknown(Loss.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", "HTTP/1.1 200"})
    void an_answer_that_drips_ends_with_the_time_of_the_call(String begin) {
        open(
                out -> {
                    out.write(bytes(begin));
                    host().writeEndlessly(out, " ", 50);
                });

        long start = System.nanoTime();
        Answer answer = send(Call.get(url("/")).within(SHORT));

        assertThat(answer).isEqualTo(new Unknown(Loss.OUT_OF_TIME));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal"
            })
    void an_answer_that_is_cut_off_leaves_the_outcome_unknown_and_is_not_asked_for_again(
            String said) {
        open(TestHost.says(said));

        Answer answer = send(Call.post(url("/"), "text/plain", bytes("once")));

        assertThat(answer).isInstanceOf(Unknown.class);
        assertThat(host().requests()).hasSize(1);
        assertThat(host().connections).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 two OK\r\n\r\n"
            })
    void what_is_no_answer_leaves_the_outcome_unknown(String said) {
        open(TestHost.says(said));

        assertThat(send(Call.get(url("/")))).isInstanceOf(Unknown.class);
    }

    @Test
    void where_nobody_listens_nothing_was_sent() {
        open(TestHost.says(""));
        close();

        assertThat(send(Call.get(url("/")))).isEqualTo(new Failed(Failure.NOBODY_THERE));
    }

    @Test
    void a_name_that_nobody_knows_is_not_called() {
        open(TestHost.says(""));
        Outbound outbound =
                outbound(
                        InsideHosts.NONE,
                        name -> {
                            throw new UnknownHostException(name);
                        });

        assertThat(outbound.send(Call.get("https://shop.example/")))
                .isEqualTo(new Failed(Failure.NAME_UNKNOWN));
    }

    @Test
    void a_look_up_that_hangs_ends_with_the_time_of_the_call_and_nothing_is_sent_later()
            throws InterruptedException {
        open(TestHost.says("HTTP/1.1 200 OK\r\n\r\n"));
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        Outbound outbound =
                outbound(
                        InsideHosts.of("shop.internal:" + host().port()),
                        _ -> {
                            awaitQuietly(goOn);
                            looked.countDown();
                            return List.of(InetAddress.getLoopbackAddress());
                        });

        Answer answer =
                outbound.send(Call.get("http://shop.internal:" + host().port()).within(SHORT));
        goOn.countDown();
        looked.await();

        assertThat(answer).isEqualTo(new Failed(Failure.OUT_OF_TIME));
        assertThat(host().requests()).isEmpty();
    }

    @Test
    void an_interrupted_call_hangs_up_and_says_what_is_certain() throws InterruptedException {
        open(_ -> host().waitUntilClosed());
        AtomicReference<Answer> answer = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    answer.set(send(Call.get(url("/"))));
                                    interrupted.set(Thread.currentThread().isInterrupted());
                                });

        host().asked.await();
        caller.interrupt();
        caller.join();

        assertThat(answer.get()).isEqualTo(new Unknown(Loss.INTERRUPTED));
        assertThat(interrupted).isTrue();
    }

    private void open(TestHost.Conduct conduct) {
        host.set(TestHost.open(conduct));
    }

    private TestHost host() {
        return Objects.requireNonNull(host.get());
    }

    private String url(String resource) {
        return "http://127.0.0.1:" + host().port() + resource;
    }

    private Answer send(Call call) {
        return new Outbound(InsideHosts.of("127.0.0.1:" + host().port())).send(call);
    }

    private static Outbound outbound(InsideHosts inside, Names names) {
        return new Outbound(
                inside,
                new Exchange(
                        names,
                        Dialer::direct,
                        () -> {
                            throw new AssertionError("no TLS here");
                        }));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
