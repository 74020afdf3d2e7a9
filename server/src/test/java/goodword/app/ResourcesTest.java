package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Stories that take more than one call.
final class ResourcesTest {
    private static final String PROGRAM =
            """
            {"name": "%s", "terms": {"holdDays": %d, "offers": [
              {"advocate": {"percent": "10", "means": "coupon"},
               "friend": {"percent": "10", "means": "checkout_discount"}}]}}""";

    private final TestShop shop = TestShop.withoutTrust();
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
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void a_draft_keeps_its_terms_and_new_terms_wait_for_their_publication() throws Exception {
        String id = made("/v1/programs", PROGRAM.formatted("Ten", 14)).path("id").asString();
        String path = "/v1/programs/" + id;

        JsonNode draft = json(api.get(path));
        assertThat(draft.at("/terms/holdDays").asInt()).isEqualTo(14);
        assertThat(draft.path("inForce").isNull()).isTrue();

        assertThat(made(path + "/publish", "").path("version").asInt()).isEqualTo(1);
        JsonNode changed = json(api.send("PUT", path, PROGRAM.formatted("Ten", 30)));
        assertThat(changed.at("/terms/holdDays").asInt()).isEqualTo(30);
        assertThat(changed.at("/inForce/holdDays").asInt()).isEqualTo(14);

        JsonNode second = made(path + "/publish", "");
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.at("/inForce/holdDays").asInt()).isEqualTo(30);
        assertThat(made(path + "/publish", "")).isEqualTo(second);
    }

    @Test
    void what_a_program_shows_can_be_sent_back_and_changes_nothing() throws Exception {
        JsonNode draft = made("/v1/programs", PROGRAM.formatted("Ten", 14));
        String path = "/v1/programs/" + draft.path("id").asString();
        String shown = "{\"name\": \"Ten\", \"terms\": %s}".formatted(draft.path("terms"));

        HttpResponse<String> before = api.get(path);
        HttpResponse<String> after = api.send("PUT", path, shown);

        assertThat(json(after)).isEqualTo(draft);
        assertThat(etag(after)).isEqualTo(etag(before));
    }

    @Test
    void a_second_program_goes_live_when_the_first_is_paused() throws Exception {
        String first = made("/v1/programs", PROGRAM.formatted("One", 14)).path("id").asString();
        String second = made("/v1/programs", PROGRAM.formatted("Two", 14)).path("id").asString();
        made("/v1/programs/" + first + "/publish", "");

        HttpResponse<String> refused = api.post("/v1/programs/" + second + "/publish", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("another_program_live");

        JsonNode paused = made("/v1/programs/" + first + "/pause", "");
        assertThat(paused.path("state").asString()).isEqualTo("paused");
        assertThat(made("/v1/programs/" + second + "/publish", "").path("state").asString())
                .isEqualTo("live");
        made("/v1/programs/" + second + "/archive", "");
        assertThat(code(api.post("/v1/programs/" + second + "/publish", "")))
                .isEqualTo("program_archived");
        JsonNode again = made("/v1/programs/" + first + "/publish", "");
        assertThat(again.path("state").asString()).isEqualTo("live");
        assertThat(again.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void of_many_programs_published_at_once_one_goes_live() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int next = 0; next < 8; next++) {
            ids.add(made("/v1/programs", PROGRAM.formatted("P" + next, 14)).path("id").asString());
        }

        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (String id : ids) {
                String path = "/v1/programs/" + id + "/publish";
                calls.add(() -> api.post(path, "").statusCode());
            }
            answers = threads.invokeAll(calls).stream().map(Future::resultNow).sorted().toList();
        }

        assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void who_changes_a_program_that_was_changed_meanwhile_is_told() throws Exception {
        String id = made("/v1/programs", PROGRAM.formatted("One", 14)).path("id").asString();
        String path = "/v1/programs/" + id;
        String seen = etag(api.get(path));
        api.send("PUT", path, PROGRAM.formatted("Theirs", 14));

        HttpResponse<String> late =
                api.with("If-Match", seen).send("PUT", path, PROGRAM.formatted("Mine", 14));
        HttpResponse<String> fresh = api.get(path);
        HttpResponse<String> known = api.with("If-None-Match", etag(fresh)).get(path);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(code(late)).isEqualTo("changed_meanwhile");
        assertThat(json(fresh).path("name").asString()).isEqualTo("Theirs");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        HttpResponse<String> now =
                api.with("If-Match", etag(fresh)).send("PUT", path, PROGRAM.formatted("Mine", 14));
        assertThat(now.statusCode()).isEqualTo(200);
    }

    @Test
    void pages_show_every_item_once_and_end() throws Exception {
        for (int next = 0; next < 7; next++) {
            made("/v1/advocates", "{\"customer\": {\"id\": \"c-%d\"}}".formatted(next));
            made("/v1/orders", Api.order("o-" + next, "c-" + next, "NONE"));
        }

        assertThat(read("/v1/advocates", "id")).hasSize(7).doesNotHaveDuplicates();
        assertThat(read("/v1/orders", "orderId"))
                .containsExactlyInAnyOrder("o-0", "o-1", "o-2", "o-3", "o-4", "o-5", "o-6");
    }

    @Test
    void a_statement_adds_up_across_its_pages() throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        JsonNode story = made("/v1/orders", Api.order("o-1", "bob", "ALICE1"));
        made("/v1/orders", Api.order("o-2", "carl", "ALICE1"));
        shop.pass(Duration.ofDays(15));
        String person = story.at("/referral/advocateId").asString();
        String path = "/v1/ledger/people/" + person + "/statement";

        List<String> balances = read(path, "balance");
        JsonNode advocate = json(api.get("/v1/advocates/" + person));

        assertThat(balances.reversed()).startsWith("9.99", "19.98").hasSize(6);
        assertThat(json(api.get(path)).at("/items/0/balance").asString()).isIn("19.98", "0.00");
        assertThat(advocate.path("balances").toString())
                .contains("\"account\":\"owed\",\"currency\":\"EUR\",\"amount\":\"19.98\"")
                .contains("\"account\":\"pending\",\"currency\":\"EUR\",\"amount\":\"0.00\"");
        assertThat(read("/v1/rewards?state=issued&ownerId=" + person, "id")).hasSize(2);
        assertThat(read("/v1/referrals?state=approved&advocateId=" + person, "id")).hasSize(2);
        assertThat(read("/v1/referrals?state=declined", "id")).isEmpty();
    }

    @Test
    void coupons_that_are_worth_nothing_are_answered_alike() throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        String withdrawn = claim("bob");
        String used = claim("carl");
        String expired = claim("dora");
        String late = claim("erik");
        made("/v1/claims/" + idOf(withdrawn, "bob") + "/withdrawals", "");
        made("/v1/orders", Api.order("o-1", "carl", used));
        assertThat(api.get("/v1/coupons/" + late.toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(200);
        shop.pass(Duration.ofDays(30));

        String unknown = problem("ABCDEFGHJKMN");

        for (String coupon : List.of(withdrawn, used, expired, "X", "%20", "ALICE1")) {
            assertThat(problem(coupon)).as(coupon).isEqualTo(unknown);
        }
    }

    @Test
    void a_rewards_coupon_is_worth_its_amount_until_an_order_carries_it() throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        made("/v1/orders", Api.order("o-1", "bob", "ALICE1"));
        shop.pass(Duration.ofDays(15));
        String coupon = json(api.get("/v1/rewards?state=issued")).at("/items/0/coupon").asString();

        JsonNode worth = json(api.get("/v1/coupons/" + coupon));
        String carries = "\"discounts\": [{\"code\": \"%s\", \"amount\": \"9.99\"}], \"currency\"";
        made(
                "/v1/orders",
                Api.order("o-2", "alice", "NONE")
                        .replace("\"currency\"", carries.formatted(coupon)));

        assertThat(worth.path("kind").asString()).isEqualTo("reward");
        assertThat(worth.path("amount").asString()).isEqualTo("9.99");
        assertThat(api.get("/v1/coupons/" + coupon).statusCode()).isEqualTo(404);
    }

    @Test
    void a_claim_that_was_used_is_not_withdrawn_and_a_withdrawn_one_credits_nobody()
            throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        String used = claim("bob");
        String usedId = idOf(used, "bob");
        made("/v1/orders", Api.order("o-1", "bob", used));
        String withdrawn = claim("carl");
        String withdrawnId = idOf(withdrawn, "carl");

        HttpResponse<String> refused = api.post("/v1/claims/" + usedId + "/withdrawals", "");
        JsonNode first = made("/v1/claims/" + withdrawnId + "/withdrawals", "");
        JsonNode again = made("/v1/claims/" + withdrawnId + "/withdrawals", "");
        JsonNode story = made("/v1/orders", Api.order("o-2", "carl", withdrawn));

        assertThat(code(refused)).isEqualTo("claim_used");
        assertThat(first.path("state").asString()).isEqualTo("withdrawn");
        assertThat(again).isEqualTo(first);
        assertThat(story.path("referral").isNull()).isTrue();
        String body = "{\"customer\": {\"id\": \"fay\"}, \"code\": \"ALICE1\"}";
        String fay = made("/v1/claims", body).path("id").asString();
        made("/v1/claims/" + fay + "/withdrawals", "");
        assertThat(code(api.post("/v1/claims", body))).isEqualTo("claimed_before");
    }

    @Test
    void a_forgotten_customer_is_found_by_nothing_that_they_gave() throws Exception {
        String body = "{\"customer\": {\"id\": \"gus\", \"email\": \"gus@mail.example\"}}";
        String id = made("/v1/customers", body).path("id").asString();
        assertThat(api.post("/v1/customers", body).statusCode()).isEqualTo(200);
        assertThat(json(api.get("/v1/customers?customerId=gus")).path("items")).hasSize(1);

        HttpResponse<String> forgotten = api.send("DELETE", "/v1/customers/" + id, "");

        assertThat(forgotten.statusCode()).isEqualTo(204);
        assertThat(json(api.get("/v1/customers/" + id)).path("customerId").isNull()).isTrue();
        assertThat(json(api.get("/v1/customers?customerId=gus")).path("items")).isEmpty();
    }

    private String claim(String friend) throws Exception {
        return claimed(friend).path("coupon").asString();
    }

    private String idOf(String coupon, String friend) throws Exception {
        JsonNode claim = claimed(friend);
        assertThat(claim.path("coupon").asString()).isEqualTo(coupon);
        return claim.path("id").asString();
    }

    private JsonNode claimed(String friend) throws Exception {
        return made(
                "/v1/claims",
                "{\"customer\": {\"id\": \"%s\"}, \"code\": \"ALICE1\"}".formatted(friend));
    }

    private String problem(String coupon) throws Exception {
        HttpResponse<String> answer = api.get("/v1/coupons/" + coupon);
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer.body().replace("/v1/coupons/" + coupon, "");
    }

    /// One field of every item, read two items at a time.
    private List<String> read(String path, String field) throws Exception {
        String asked = path + (path.contains("?") ? "&" : "?") + "limit=2";
        List<String> found = new ArrayList<>();
        JsonNode page = json(api.get(asked));
        while (true) {
            page.path("items").forEach(item -> found.add(item.path(field).asString()));
            if (page.path("next").isNull()) {
                return found;
            }
            assertThat(page.path("items")).hasSize(2);
            page = json(api.get(asked + "&after=" + page.path("next").asString()));
        }
    }

    private JsonNode made(String path, String body) throws Exception {
        HttpResponse<String> answer = api.post(path, body);
        assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Stall.JSON.readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
