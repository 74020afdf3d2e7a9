package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.outbound.Guard.Verdict;
import goodword.platform.outbound.Target.Reach;
import goodword.platform.outbound.Target.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardTest {
    private final Guard guard =
            new Guard(InsideHosts.of("shop.internal:8088, 127.0.0.1:9000, db:443, [::1]:9000"));

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "'' -> MALFORMED",
                "example.com -> MALFORMED",
                "//shop.example/ -> MALFORMED",
                "https: -> MALFORMED",
                "https:shop.example -> MALFORMED",
                "https:///shop.example/ -> MALFORMED",
                "https://shop.example/a b -> MALFORMED",
                "https://shop.example/#part -> MALFORMED",
                "https://shop.example\\@127.0.0.1/ -> MALFORMED",
                "https://shop.example./ -> MALFORMED",
                "https://shop..example/ -> MALFORMED",
                "https://-shop.example/ -> MALFORMED",
                "https://shop_1.example/ -> MALFORMED",
                "https://shop.example:/ -> MALFORMED",
                "https://shop.example:0/ -> MALFORMED",
                "https://shop.example:0443/ -> MALFORMED",
                "https://shop.example:65536/ -> MALFORMED",
                "https://ｓｈｏｐ.example/ -> MALFORMED",
                "https://127。0。0。1/ -> MALFORMED",
                "https://shop%2eexample/ -> MALFORMED",
                "https://[fe80::1%25eth0]/ -> MALFORMED",
                "https://[::1/ -> MALFORMED",
                "http://shop.example/ -> NOT_HTTPS",
                "HTTP://shop.example:443/ -> NOT_HTTPS",
                "ftp://shop.example/ -> NOT_HTTPS",
                "file:///etc/passwd -> NOT_HTTPS",
                "jar:https://shop.example!/ -> NOT_HTTPS",
                "javascript:alert(1) -> NOT_HTTPS",
                "https://user@shop.example/ -> USER_INFO",
                "https://shop.example@127.0.0.1/ -> USER_INFO",
                "https://@shop.example/ -> USER_INFO",
                "https://shop.example:22/ -> PORT",
                "https://shop.example:80/ -> PORT",
                "https://shop.example:8080/ -> PORT",
                "https://127.0.0.1/ -> LITERAL_ADDRESS",
                "https://127.1/ -> LITERAL_ADDRESS",
                "https://2130706433/ -> LITERAL_ADDRESS",
                "https://0x7f000001/ -> LITERAL_ADDRESS",
                "https://0x7f.0.0.1/ -> LITERAL_ADDRESS",
                "https://shop.0x7f/ -> LITERAL_ADDRESS",
                "https://0177.0.0.1./ -> LITERAL_ADDRESS",
                "https://93.184.216.34/ -> LITERAL_ADDRESS",
                "https://[::1]/ -> LITERAL_ADDRESS",
                "https://[::ffff:127.0.0.1]/ -> LITERAL_ADDRESS",
                "https://[2606:4700::1]/ -> LITERAL_ADDRESS",
                "https://localhost/ -> INSIDE_NAME",
                "https://LocalHost./ -> INSIDE_NAME",
                "https://a.localhost/ -> INSIDE_NAME",
                "https://metadata.google.internal/ -> INSIDE_NAME",
                "https://shop.internal:443/ -> INSIDE_NAME",
                "https://printer.local/ -> INSIDE_NAME",
                "https://router.home.arpa/ -> INSIDE_NAME",
                "https://postgres/ -> INSIDE_NAME",
                "https://db:8443/ -> INSIDE_NAME",
                "http://127.0.0.1:9001/ -> NOT_HTTPS",
                "http://127.1:9000/ -> NOT_HTTPS",
            })
    void an_address_that_is_not_called_is_refused_with_its_reason(String url, Refusal refusal) {
        assertThat(guard.judge(url)).isEqualTo(new Verdict.Stopped(refusal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nX-A: b", "\0", "\t", "\u00a0", "\u2028", "\u00e9"})
    void a_letter_that_is_none_of_an_address_is_refused(String letter) {
        assertThat(guard.judge("https://shop.example/" + letter))
                .isEqualTo(new Verdict.Stopped(Refusal.MALFORMED));
    }

    @Test
    void an_address_may_be_long_but_not_endless() {
        assertThat(guard.judge("https://shop.example/" + "a".repeat(4_075)))
                .isInstanceOf(Verdict.Passed.class);
        assertThat(guard.judge("https://shop.example/" + "a".repeat(4_076)))
                .isEqualTo(new Verdict.Stopped(Refusal.MALFORMED));
        assertThat(guard.judge("https://" + "a.".repeat(2_000) + "example/"))
                .isEqualTo(new Verdict.Stopped(Refusal.MALFORMED));
    }

    @Test
    void an_ordinary_address_passes_as_it_was_parsed() {
        assertThat(guard.judge("HTTPS://Shop.Example"))
                .isEqualTo(passed(Reach.PUBLIC, Way.TLS, "shop.example", 443, "/"));
        assertThat(guard.judge("https://xn--mller-kva.example:8443/a/../b%2F?c=%20d&e"))
                .isEqualTo(
                        passed(
                                Reach.PUBLIC,
                                Way.TLS,
                                "xn--mller-kva.example",
                                8443,
                                "/a/../b%2F?c=%20d&e"));
    }

    @Test
    void what_the_operator_vouches_for_passes_at_its_port() {
        assertThat(guard.judge("http://Shop.Internal:8088/x"))
                .isEqualTo(passed(Reach.INSIDE, Way.PLAIN, "shop.internal", 8088, "/x"));
        assertThat(guard.judge("https://db"))
                .isEqualTo(passed(Reach.INSIDE, Way.TLS, "db", 443, "/"));
        assertThat(guard.judge("http://127.0.0.1:9000?q"))
                .isEqualTo(passed(Reach.INSIDE, Way.PLAIN, "127.0.0.1", 9000, "/?q"));
        assertThat(guard.judge("http://[::1]:9000/"))
                .isEqualTo(passed(Reach.INSIDE, Way.PLAIN, "[::1]", 9000, "/"));
    }

    private static Verdict passed(Reach reach, Way way, String host, int port, String resource) {
        return new Verdict.Passed(new Target(reach, way, host, port, resource));
    }
}
