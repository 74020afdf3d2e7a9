package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestShop shop = TestShop.open();
    private WebServer server;
    private Api api;

    @BeforeEach
    void open() {
        server = WebServer.open(shop.house, 0);
        api =
                new Api(
                        server.port(),
                        shop.house
                                .apiKeys()
                                .issue(shop.id, KeyWish.forEverything("test"), TestShop.START));
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void an_order_is_answered_with_its_credit_verdict_and_rewards() throws Exception {
        HttpResponse<String> first = api.post("/v1/orders", Api.order("o1", "bob", "ALICE1"));
        HttpResponse<String> again = api.post("/v1/orders", Api.order("o1", "bob", "ALICE1"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode story = JSON.readTree(first.body());
        assertThat(story.path("credit").asString()).isEqualTo("code");
        assertThat(story.at("/referral/state").asString()).isEqualTo("qualified");
        assertThat(story.at("/referral/screening/advocate").asString()).isEqualTo("cleared");
        assertThat(story.at("/rewards/0/due").asString()).isEqualTo("9.99");
        assertThat(story.at("/rewards/0/state").asString()).isEqualTo("held");
        assertThat(api.get("/v1/orders/o1").body()).isEqualTo(first.body());
    }

    @Test
    void a_wrong_body_is_refused_by_the_name_of_the_field_and_nothing_is_kept() throws Exception {
        String wrong =
                Api.order("o2", "bob", "ALICE1")
                        .replace("\"99.99\", \"grand\"", "\"-1\", \"grand\"");

        HttpResponse<String> refused = api.post("/v1/orders", wrong);

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.path("code").asString()).isEqualTo("negative");
        assertThat(problem.path("field").asString()).isEqualTo("totals.items");
        assertThat(api.get("/v1/orders/o2").statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_key_nothing_is_told() throws Exception {
        assertThat(new Api(server.port(), "gw_guess").get("/v1/figures").statusCode())
                .isEqualTo(401);
        assertThat(new Api(server.port(), "").get("/v1/orders/o1").statusCode()).isEqualTo(401);
        assertThat(new Api(server.port(), "").get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void another_shops_key_finds_nothing_of_this_one() throws Exception {
        api.post("/v1/orders", Api.order("o1", "bob", "ALICE1"));
        try (TestShop other = TestShop.open()) {
            String key =
                    other.house
                            .apiKeys()
                            .issue(other.id, KeyWish.forEverything("test"), TestShop.START);
            Api stranger = new Api(server.port(), key);

            assertThat(stranger.get("/v1/orders/o1").statusCode()).isEqualTo(404);
            assertThat(JSON.readTree(stranger.get("/v1/referrals").body()).path("items")).isEmpty();
        }
    }

    @Test
    void a_refund_that_comes_before_its_order_is_kept_for_it() throws Exception {
        String refund =
                """
                {"id": "r1", "amount": "49.99", "currency": "EUR", "at": "2026-03-02T10:00:00Z"}""";

        HttpResponse<String> early = api.post("/v1/orders/o3/refunds", refund);
        api.post("/v1/orders", Api.order("o3", "bob", "ALICE1"));

        assertThat(early.statusCode()).isEqualTo(202);
        JsonNode story = JSON.readTree(api.get("/v1/orders/o3").body());
        assertThat(story.path("net").asString()).isEqualTo("50.00");
        assertThat(story.at("/rewards/0/due").asString()).isEqualTo("5.00");
    }

    @Test
    void figures_count_what_happened() throws Exception {
        api.post("/v1/orders", Api.order("o1", "bob", "ALICE1"));

        JsonNode figures = JSON.readTree(api.get("/v1/figures").body());

        assertThat(figures.at("/funnel/orders").asInt()).isEqualTo(1);
        assertThat(figures.at("/referralsByState/qualified").asInt()).isEqualTo(1);
        assertThat(figures.at("/ledger/pending").asString()).isEqualTo("9.99");
    }
}
