package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The straight path: an endpoint made over the API, a friend who buys, a signed message.
final class WebhookPathTest {
    @Test
    void a_referral_is_told_signed_to_an_endpoint_that_was_made_over_the_api() throws Exception {
        try (WebhookStage stage = new WebhookStage();
                WebServer server = WebServer.open(stage.shop.house, 0)) {
            String key =
                    stage.shop
                            .house
                            .apiKeys()
                            .issue(stage.shop.id, KeyWish.forEverything("test"), TestShop.START);
            Api api = new Api(server.port(), key);
            String wish = "{\"url\": \"%s\"}".formatted(stage.receiver.url());
            HttpResponse<String> made = api.post("/v1/webhook-endpoints", wish);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String secret = Stall.JSON.readTree(made.body()).path("secret").asString();

            stage.order("1001", "bob");
            stage.bring();

            assertThat(stage.receiver.types())
                    .containsExactly("referral.credited", "reward.held", "referral.qualified");
            Receiver.Message first = stage.receiver.came.getFirst();
            assertThat(first.isSignedWith(secret)).isTrue();
            assertThat(first.headers().get("webhook-timestamp"))
                    .isEqualTo(String.valueOf(stage.shop.clock.instant().getEpochSecond()));
            JsonNode data = first.json().path("data");
            assertThat(data.path("orderId").asString()).isEqualTo("1001");
            assertThat(data.at("/advocate/customerId").asString()).isEqualTo("ada");
            assertThat(data.at("/advocate/email").isNull()).isTrue();
            assertThat(data.at("/friend/customerId").asString()).isEqualTo("bob");
            assertThat(data.path("link").asString())
                    .isEqualTo("http://localhost:%d/r/%s".formatted(server.port(), stage.code()));
            JsonNode held = stage.receiver.came.get(1).json().path("data");
            assertThat(held.path("amount").asString()).isEqualTo("9.99");
            assertThat(held.path("currency").asString()).isEqualTo("EUR");
            assertThat(held.path("reason").asString()).isEqualTo("return_window");
            HttpResponse<String> listed = api.get("/v1/webhook-deliveries?state=delivered");
            assertThat(Stall.JSON.readTree(listed.body()).path("items").size()).isEqualTo(3);
        }
    }
}
