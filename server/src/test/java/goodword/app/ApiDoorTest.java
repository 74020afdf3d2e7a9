package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyOnFile;
import goodword.access.KeyWish;
import goodword.access.Scope;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is let in, at which pace, and what is said to all others.
final class ApiDoorTest {
    private static final int PER_MINUTE = 50;

    private final TestShop shop = TestShop.open();
    private WebServer server;

    @BeforeEach
    void open() {
        server = WebServer.open(shop.house, Door.passing(0).paced(PER_MINUTE));
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    private Api api(Set<Scope> scopes, Instant expiresAt) {
        KeyWish wish = new KeyWish("test", scopes, expiresAt);
        return new Api(
                server.port(), shop.house.apiKeys().issue(shop.id, wish, shop.clock.instant()));
    }

    private Api api(Scope scope) {
        return api(Set.of(scope), TestShop.START.plus(Duration.ofDays(1)));
    }

    @Test
    void a_key_does_what_its_scopes_name_and_nothing_else() throws Exception {
        Api reader = api(Scope.ORDERS_READ);

        HttpResponse<String> read = reader.get("/v1/orders/none");
        HttpResponse<String> write = reader.post("/v1/orders", Api.order("o1", "bob", "X"));

        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(write.statusCode()).isEqualTo(403);
        assertThat(write.body()).contains("\"code\":\"missing_scope\"", "orders:write");
    }

    @Test
    void an_expired_or_revoked_key_opens_nothing() throws Exception {
        Api expiring = api(Set.of(Scope.FIGURES_READ), shop.clock.instant().plusSeconds(60));
        Api revoked = api(Scope.FIGURES_READ);
        KeyOnFile latest = shop.house.apiKeys().list(shop.id).getFirst();

        shop.clock.advanceTo(shop.clock.instant().plusSeconds(60));
        boolean first = shop.house.apiKeys().revoke(shop.id, latest.id(), shop.clock.instant());
        boolean second = shop.house.apiKeys().revoke(shop.id, latest.id(), shop.clock.instant());

        assertThat(expiring.get("/v1/figures").statusCode()).isEqualTo(401);
        assertThat(Set.of(first, second)).containsExactlyInAnyOrder(true, false);
        assertThat(shop.house.apiKeys().list(shop.id))
                .filteredOn(key -> key.revokedAt() != null)
                .extracting(KeyOnFile::id)
                .containsExactly(latest.id());
        assertThat(revoked.get("/v1/figures").statusCode()).isIn(200, 401);
    }

    @Test
    void another_shop_neither_sees_nor_revokes_a_key() {
        api(Scope.FIGURES_READ);
        KeyOnFile key = shop.house.apiKeys().list(shop.id).getFirst();

        try (TestShop other = TestShop.open()) {
            assertThat(other.house.apiKeys().list(other.id)).isEmpty();
            assertThat(other.house.apiKeys().revoke(other.id, key.id(), TestShop.START)).isFalse();
        }
    }

    @Test
    void a_keys_last_use_is_on_file_to_the_minute_and_its_text_is_not() throws Exception {
        Api api = api(Scope.FIGURES_READ);
        assertThat(shop.house.apiKeys().list(shop.id).getFirst().lastUsedAt()).isNull();

        api.get("/v1/figures");

        KeyOnFile onFile = shop.house.apiKeys().list(shop.id).getFirst();
        assertThat(onFile.lastUsedAt()).isEqualTo(TestShop.START);
        assertThat(onFile.hint()).startsWith("gw_").hasSize(7);
    }

    @Test
    void a_key_that_has_used_up_its_minute_is_told_when_to_come_again() throws Exception {
        Api api = api(Scope.FIGURES_READ);
        HttpResponse<String> answer = api.get("/v1/figures");
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"key\";q=50;w=60");
        assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"key\";r=49;t=60");

        int refusedAt = 0;
        for (int call = 2; call <= 4 * PER_MINUTE && answer.statusCode() != 429; call++) {
            answer = api.get("/v1/figures");
            refusedAt = call;
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"too_many_requests\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(refusedAt).isGreaterThan(PER_MINUTE);
        assertThat(api(Scope.FIGURES_READ).get("/v1/figures").statusCode()).isEqualTo(200);
    }

    @Test
    void strangers_are_slowed_down() throws Exception {
        Api stranger = new Api(server.port(), "gw_guess");
        HttpResponse<String> answer = stranger.get("/v1/figures");
        assertThat(answer.statusCode()).isEqualTo(401);

        for (int call = 0; call < 300 && answer.statusCode() == 401; call++) {
            answer = stranger.get("/v1/figures");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void after_ten_wrong_codes_a_visitor_is_told_nothing_more() throws Exception {
        Api shopApi = api(Scope.CLAIMS_WRITE);
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        Api guesser = shopApi.with("Goodword-Visitor-Session", "session-1");

        for (int guess = 0; guess < 10; guess++) {
            assertThat(claim(guesser, "WRONG" + guess).body()).contains("unknown_code");
        }
        HttpResponse<String> right = claim(guesser, "ALICE1");

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("\"code\":\"too_many_wrong_codes\"");
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
        assertThat(
                        claim(shopApi.with("Goodword-Visitor-Session", "session-2"), "ALICE1")
                                .statusCode())
                .isEqualTo(201);
    }

    private static HttpResponse<String> claim(Api api, String code) throws Exception {
        return api.post(
                "/v1/claims",
                """
                {"code": "%s", "customer": {"id": "bob"}}"""
                        .formatted(code));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /v1/nothing,            404, not_found",
        "GET,  /v1/referrals/not-a-id, 404, not_found",
        "GET,  /v1/referrals?limit=x,  422, not_a_whole_number",
        "GET,  /v1/referrals?after=x,  422, not_a_cursor",
        "POST, /v1/figures,            405, method_not_allowed",
        "POST, /v1/orders,             422, missing",
    })
    void what_the_frame_refuses_has_a_stable_code(
            String method, String path, int status, String code) throws Exception {
        Api api =
                new Api(
                        server.port(),
                        shop.house
                                .apiKeys()
                                .issue(shop.id, KeyWish.forEverything("test"), TestShop.START));

        HttpResponse<String> answer = method.equals("GET") ? api.get(path) : api.post(path, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void a_body_over_a_mebibyte_is_refused() throws Exception {
        Api api =
                new Api(
                        server.port(),
                        shop.house
                                .apiKeys()
                                .issue(shop.id, KeyWish.forEverything("test"), TestShop.START));

        HttpResponse<String> said = api.post("/v1/orders", " ".repeat((1 << 20) + 1));
        HttpResponse<String> unsaid = api.postInChunks("/v1/orders", " ".repeat((1 << 20) + 1));

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(unsaid.statusCode()).isEqualTo(413);
        assertThat(unsaid.body()).contains("\"code\":\"body_too_large\"");
    }
}
