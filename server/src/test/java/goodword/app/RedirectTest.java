package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.shop.Site;
import goodword.shop.WebHome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectTest {
    private static final String PERSON =
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final TestShop shop = TestShop.alone();
    private static final WebServer server = WebServer.open(shop.house, 0);
    private static final RawHttp http = new RawHttp(server.port());

    @BeforeEach
    void open() throws Exception {
        shop.settle("https://shop.example/welcome");
        shop.advocate("alice", "ALICE1");
        Eventually.isTrue(
                () ->
                        "https://shop.example/welcome?ref=ALICE1"
                                .equals(http.get("/r/ALICE1").header("Location")));
        Clicks.forget(shop, server);
    }

    @AfterAll
    static void close() {
        server.close();
        shop.close();
    }

    @Test
    void a_link_leads_to_the_shops_home_with_the_code() throws Exception {
        RawHttp.Answer answer = http.get("/r/alice1");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("https://shop.example/welcome?ref=alice1");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Length")).isEqualTo("0");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/r/ALICE1/products/t-shirt, https://shop.example/products/t-shirt?ref=ALICE1",
        "/r/ALICE1/products/, https://shop.example/products/?ref=ALICE1",
        "/r/ALICE1/caf%C3%A9/a%20b, https://shop.example/caf%C3%A9/a%20b?ref=ALICE1",
        "/r/ALICE1/a:b@c, https://shop.example/a%3Ab%40c?ref=ALICE1",
        "/r/ALICE1/, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1//evil.example, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1/a//b, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1/a;b=c, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1/a%0Ab, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1/%252e%252e/a, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1/%E2%80%AEa, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1/a/.., https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1/a/%2e%2e/b, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1?next=https://evil.example, https://shop.example/welcome?ref=ALICE1",
        "/r/ALICE1?utm_source=e+mail&utm_id=%26x&a=b&utm_source=2,"
                + " https://shop.example/welcome?ref=ALICE1&utm_source=e%20mail&utm_id=%26x",
        "/r/ALICE1?utm_source=%0d%0aX:1, https://shop.example/welcome?ref=ALICE1"
    })
    void the_rest_of_the_address_leads_deeper_into_the_shop_and_nowhere_else(
            String asked, String target) throws Exception {
        RawHttp.Answer answer = http.get(asked);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/r/NOBODY",
                "/r/NOBODY/products",
                "/r/",
                "/r",
                "/r//x",
                "/r/%0A",
                "/r/ALICE1;x",
                "/r/%20%20",
                "/r/NOBODY?utm_source=a"
            })
    void who_has_no_code_is_led_home_like_everybody_else(String asked) throws Exception {
        RawHttp.Answer known = http.get("/r/ALICE1");

        RawHttp.Answer answer = http.get(asked);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("https://shop.example/welcome");
        assertThat(answer.names()).isEqualTo(known.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/%00", "/r/%C3%28", "/r/ALICE1/%C3%28", "/r/ALICE1/a%2Fb", "/r/%zz"})
    void what_is_no_address_at_all_is_refused_by_the_web_server(String asked) throws Exception {
        RawHttp.Answer answer = http.get(asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void a_link_is_only_opened(String method) throws Exception {
        RawHttp.Answer answer = http.send(method, "/r/ALICE1", "links.example");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void people_previews_and_head_are_counted_apart() throws Exception {
        http.get("/r/ALICE1", PERSON);
        http.get("/r/alice1/deeper", PERSON);
        http.get("/r/ALICE1", "User-Agent: WhatsApp/2.23.20.0");
        http.get("/r/ALICE1", PERSON, "Sec-Purpose: prefetch;prerender");
        http.get("/r/ALICE1");
        http.send("HEAD", "/r/ALICE1", "links.example", PERSON);
        http.get("/r/NOBODY", PERSON);

        var figures = Clicks.of(shop, server);

        assertThat(figures.clicks()).isEqualTo(6);
        assertThat(figures.humanClicks()).isEqualTo(2);
    }

    @Test
    void nothing_is_set_or_read_unless_the_shop_may() throws Exception {
        RawHttp.Answer first = http.get("/r/ALICE1", PERSON);
        RawHttp.Answer again =
                http.get("/r/ALICE1", PERSON, "Cookie: gw_visitor=" + "a".repeat(43));

        assertThat(first.header("Set-Cookie")).isNull();
        assertThat(again.header("Set-Cookie")).isNull();
        assertThat(Clicks.visitors(shop, server)).isZero();
    }

    @Test
    void a_shop_that_may_knows_a_visitor_again_unless_they_object() throws Exception {
        allowVisitorIds();
        RawHttp.Answer first = awaitCookie();
        String cookie = first.header("Set-Cookie");

        RawHttp.Answer again = http.get("/r/ALICE1", PERSON, "Cookie: x=1; " + idOf(cookie));
        RawHttp.Answer gpc = http.get("/r/ALICE1", PERSON, "Sec-GPC: 1", "Cookie: " + idOf(cookie));
        RawHttp.Answer dnt = http.get("/r/ALICE1", PERSON, "DNT: 1");
        RawHttp.Answer bot = http.get("/r/ALICE1", "User-Agent: Slackbot 1.0");

        assertThat(cookie)
                .matches(
                        "gw_visitor=[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000; HttpOnly;"
                                + " SameSite=Lax; Secure");
        assertThat(List.of(again, gpc, dnt, bot))
                .extracting(answer -> answer.header("Set-Cookie"))
                .containsOnlyNulls();
        assertThat(Clicks.visitors(shop, server)).isEqualTo(1);
    }

    @Test
    void a_new_site_is_in_force_within_moments() throws Exception {
        assertThat(http.get("/r/ALICE1").header("Location")).startsWith("https://shop.example/");

        shop.settle("https://other.example/");

        Eventually.isTrue(
                () ->
                        "https://other.example/?ref=ALICE1"
                                .equals(http.get("/r/ALICE1").header("Location")));
    }

    @Test
    void a_code_that_was_nobodys_works_moments_after_it_is_given() throws Exception {
        assertThat(http.get("/r/FRESH1").header("Location")).doesNotContain("ref=");

        shop.advocate("bob", "FRESH1");

        Eventually.isTrue(
                () -> String.valueOf(http.get("/r/FRESH1").header("Location")).endsWith("FRESH1"));
    }

    private void allowVisitorIds() {
        Site site = Site.at(WebHome.read("https://shop.example/").orElseThrow());
        shop.settle(new Site(site.home(), site.targetHosts(), List.of(), Site.VisitorId.ALLOWED));
    }

    private RawHttp.Answer awaitCookie() throws Exception {
        Eventually.isTrue(() -> http.get("/r/ALICE1", PERSON).header("Set-Cookie") != null);
        String known = "gw_visitor=" + "b".repeat(43);
        assertThat(http.get("/r/ALICE1", PERSON, "Cookie: " + known).header("Set-Cookie")).isNull();
        Clicks.forget(shop, server);
        return http.get("/r/ALICE1", PERSON);
    }

    private static String idOf(@Nullable String cookie) {
        assertThat(cookie).isNotNull();
        return Objects.requireNonNull(cookie).substring(0, cookie.indexOf(';'));
    }
}
