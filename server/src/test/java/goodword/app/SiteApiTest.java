package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SiteApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestShop SHOP = TestShop.open();
    private static final WebServer SERVER = WebServer.open(SHOP.house, 0);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String key = "";

    @BeforeAll
    static void open() {
        key = SHOP.house.apiKeys().issue(SHOP.id, KeyWish.forEverything("test"), TestShop.START);
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        SERVER.close();
        SHOP.close();
    }

    @Test
    void a_site_that_is_settled_is_the_shops() throws Exception {
        String host = "go-" + SHOP.id + ".example";
        HttpResponse<String> settled =
                put(
                        """
                        {"home": "https://Bücher.example", "targetHosts": ["www.shop.example"],
                         "linkHosts": ["%s"], "visitorId": "allowed"}"""
                                .formatted(host));

        assertThat(settled.statusCode()).isEqualTo(200);
        JsonNode site =
                JSON.readTree(new Api(SERVER.port(), key).get("/v1/shop").body()).path("site");
        assertThat(site).isEqualTo(JSON.readTree(settled.body()));
        assertThat(site.path("home").asString()).isEqualTo("https://xn--bcher-kva.example/");
        assertThat(site.path("targetHosts").toString())
                .isEqualTo("[\"www.shop.example\",\"xn--bcher-kva.example\"]");
        assertThat(site.path("linkHosts").toString()).isEqualTo("[\"" + host + "\"]");
        assertThat(site.path("visitorId").asString()).isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|home|missing",
                "{\"home\": \"http://shop.example/\"}|home|not_a_home",
                "{\"home\": \"https://shop.example/?x\"}|home|not_a_home",
                "{\"home\": \"https://a.example\", \"linkHosts\": [\"a b\"]}|linkHosts[0]|not_a_host",
                "{\"home\": \"https://a.example\", \"targetHosts\": [1]}|targetHosts[0]|not_text",
                "{\"home\": \"https://a.example\", \"targetHosts\": {}}|targetHosts|not_a_list",
                "{\"home\": \"https://a.example\", \"visitorId\": \"x\"}|visitorId|not_a_choice",
                "{\"home\": \"https://a.example\", \"other\": 1}|other|unknown_field"
            })
    void a_wrong_site_is_refused_by_the_name_of_the_field(String body, String field, String code)
            throws Exception {
        HttpResponse<String> refused = put(body);

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("code").asString()).isEqualTo(code);
    }

    private static HttpResponse<String> put(String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + SERVER.port() + "/v1/shop/site"))
                        .header("Authorization", "Bearer " + key)
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
