package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.advocate.Standing;
import goodword.advocate.StandingDecision;
import goodword.conversion.EnrolJourney;
import goodword.conversion.UnnamedClaimJourney;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FriendPageTest {
    private static final String CODE = "F" + UUID.randomUUID().toString().substring(0, 7);

    private final TestShop shop = TestShop.withoutTrust();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final Visitor friend = new Visitor(server.port());
    private final PersonId advocate = enrol("Ada", CODE + "-" + server.port());
    private final String code = CODE + "-" + server.port();

    FriendPageTest() {
        shop.publish(TestShop.terms());
        shop.settle("https://shop.example/");
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void opening_the_page_claims_nothing_and_keeps_nothing() {
        for (String agent : List.of("Mozilla/5.0 Firefox/140.0", "WhatsApp/2.23", "curl/8")) {
            for (int time = 0; time < 10; time++) {
                HttpResponse<String> page = friend.get("/i/" + code, Map.of("User-Agent", agent));
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
            }
        }

        assertThat(claims()).isZero();
    }

    @Test
    void it_says_who_invites_what_both_get_and_on_what_conditions() {
        HttpResponse<String> page = friend.get("/i/" + code.toLowerCase(java.util.Locale.ROOT));

        assertThat(page.body())
                .contains("Ada recommends Test shop to you")
                .contains("10% off your first order")
                .contains("Ada gets something as well: a voucher for 10% of what you pay.")
                .contains("€25.00, before discounts and without shipping")
                .contains("30 days from the moment you take it")
                .contains("People who have not bought at Test shop before.")
                .contains("og:title\" content=\"Ada recommends Test shop\"")
                .doesNotContain("Lovelace")
                .doesNotContain("hidden.address");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';");
    }

    @Test
    void a_press_puts_a_code_in_hand_and_sent_again_the_same_one() {
        String press = friend.freshPress(code);
        Map<Integer, Long> people = people();

        HttpResponse<String> first = friend.press(code, press);
        HttpResponse<String> again = friend.press(code, press);
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> reloaded =
                friend.get("/i/" + code, Map.of("Cookie", cookie.split(";")[0]));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(cookie).contains("Path=/i/").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(Visitor.coupon(again)).isEqualTo(Visitor.coupon(first));
        assertThat(Visitor.coupon(reloaded)).isEqualTo(Visitor.coupon(first));
        assertThat(first.body())
                .contains("https://shop.example/?ref=" + Visitor.coupon(first))
                .contains("good until 31 Mar 2026");
        assertThat(claims()).isEqualTo(1);
        assertThat(people()).isEqualTo(people);
        assertThat(Visitor.coupon(friend.press(code, friend.freshPress(code))))
                .isNotEqualTo(Visitor.coupon(first));
    }

    @Test
    void presses_of_the_same_page_at_once_make_one_claim() throws Exception {
        String press = friend.freshPress(code);
        CountDownLatch start = new CountDownLatch(1);

        Set<String> coupons = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> presses =
                    java.util.stream.IntStream.range(0, 6)
                            .mapToObj(
                                    number ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return Visitor.coupon(
                                                                friend.press(code, press));
                                                    }))
                            .toList();
            start.countDown();
            for (Future<String> one : presses) {
                coupons.add(one.get());
            }
        }

        assertThat(coupons).hasSize(1);
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    void a_form_that_our_page_did_not_send_claims_nothing() {
        String press = friend.freshPress(code);
        String own = "http://localhost:" + server.port();

        assertThat(status(press, Map.of("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
        assertThat(status(press, Map.of("Sec-Fetch-Site", "none"))).isEqualTo(403);
        assertThat(status(press, Map.of("Origin", "https://evil.example"))).isEqualTo(403);
        assertThat(status(press, Map.of("Origin", "null"))).isEqualTo(403);
        assertThat(status(press, Map.of())).isEqualTo(403);
        assertThat(status("made-up." + press, Map.of("Origin", own))).isEqualTo(403);
        assertThat(status("", Map.of("Origin", own))).isEqualTo(403);
        assertThat(claims()).isZero();
        assertThat(status(press, Map.of("Origin", own))).isEqualTo(200);
    }

    @Test
    void who_asks_not_to_be_known_gets_the_code_and_no_cookie() {
        HttpResponse<String> page =
                friend.press(
                        code,
                        friend.freshPress(code),
                        Map.of("Sec-Fetch-Site", "same-origin", "Sec-GPC", "1"));

        assertThat(Visitor.coupon(page)).hasSize(12);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_day_has_so_many_claims_and_an_address_so_many_presses() {
        UnnamedClaimJourney journey = new UnnamedClaimJourney(shop.house.rooms());
        for (int time = 0; time < UnnamedClaimJourney.A_DAY_MAX; time++) {
            journey.claim(shop.id, code, "press " + time);
        }

        HttpResponse<String> full = friend.press(code, friend.freshPress(code));
        shop.pass(Duration.ofDays(1));
        HttpResponse<String> nextDay = friend.press(code, friend.freshPress(code));
        String press = friend.freshPress(code);
        List<Integer> many =
                java.util.stream.IntStream.range(0, 70)
                        .map(time -> friend.press(code, press).statusCode())
                        .boxed()
                        .toList();

        assertThat(full.statusCode()).isEqualTo(429);
        assertThat(full.body()).contains("Please try again later");
        assertThat(nextDay.statusCode()).isEqualTo(200);
        assertThat(many).contains(200, 429);
    }

    @Test
    void what_cannot_be_offered_is_said_kindly() {
        String press = friend.freshPress(code);
        HttpResponse<String> unknown = friend.get("/i/NOBODYS" + server.port());
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> {
                            shop.house
                                    .rooms()
                                    .advocates()
                                    .decide(
                                            shop.id,
                                            advocate,
                                            new StandingDecision(
                                                    Standing.BARRED,
                                                    "Test",
                                                    "a test",
                                                    shop.clock.instant()));
                            return advocate;
                        });
        HttpResponse<String> barred = friend.get("/i/" + code);
        HttpResponse<String> pressed = friend.press(code, press);

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("This link leads nowhere");
        assertThat(barred.statusCode()).isEqualTo(200);
        assertThat(barred.body())
                .contains("This offer has ended")
                .contains("href=\"https://shop.example/\"");
        assertThat(pressed.body()).contains("This offer has ended");
        assertThat(claims()).isZero();
    }

    @Test
    void hostile_names_are_text() {
        String hostile = code + "X";
        enrol("<script>alert(1)</script>\"'", hostile);

        String page = friend.get("/i/" + hostile).body();

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script");
    }

    @Test
    void a_shop_that_calls_us_its_home_has_friends_led_to_this_page() throws Exception {
        String own = "http://localhost:" + server.port();
        shop.settle(
                new goodword.shop.Site(
                        goodword.shop.WebHome.read(own + "/").orElseThrow(),
                        List.of("www.shop.example"),
                        List.of(),
                        goodword.shop.Site.VisitorId.NEVER));

        Eventually.isTrue(() -> (own + "/i/" + code).equals(led()));
        assertThat(friend.press(code, friend.freshPress(code)).body())
                .contains("https://www.shop.example/?ref=");
    }

    private String led() {
        return friend.get("/r/" + code).headers().firstValue("Location").orElse("");
    }

    private int status(String press, Map<String, String> headers) {
        return friend.press(code, press, headers).statusCode();
    }

    private PersonId enrol(String givenName, String referralCode) {
        CustomerRef customer =
                new CustomerRef(
                        "c-" + referralCode,
                        "hidden.address." + referralCode + "@mail.example",
                        null,
                        givenName,
                        "Lovelace",
                        null);
        return shop.house
                .enrolJourney()
                .enrol(shop.id, List.of(new EnrolJourney.Candidate(customer, referralCode)))
                .getFirst()
                .person();
    }

    private long claims() {
        return inShop(
                () -> shop.house.rooms().sharing().countUnnamed(shop.id, advocate, Instant.EPOCH));
    }

    private Map<Integer, Long> people() {
        return inShop(() -> shop.house.rooms().persons().countByGeneration(shop.id));
    }

    private <T> T inShop(Supplier<T> work) {
        return shop.house.rooms().database().inShop(shop.id, work);
    }
}
