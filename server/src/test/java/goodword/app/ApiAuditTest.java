package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.AuditEntry;
import goodword.access.KeyWish;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What a key decides stands in the audit log, once, under the key's label.
final class ApiAuditTest {
    private static final String PROGRAM =
            """
            {"name": "Ten for both", "terms": {"offers": [
              {"advocate": {"percent": 10, "means": "coupon"},
               "friend": {"percent": 10, "means": "checkout_discount"}}]}}""";

    @Test
    void programs_and_erasures_are_told_with_who_and_what() throws Exception {
        try (TestShop shop = TestShop.open();
                WebServer server = WebServer.open(shop.house, 0)) {
            String key =
                    shop.house
                            .apiKeys()
                            .issue(shop.id, KeyWish.forEverything("web shop"), TestShop.START);
            Api api = new Api(server.port(), key);

            String program = id(api.post("/v1/programs", PROGRAM, "k1"));
            api.post("/v1/programs", PROGRAM, "k1");
            api.post("/v1/programs/" + program + "/publish", "");
            api.post("/v1/programs/" + program + "/publish", "");
            String person = id(api.post("/v1/customers", "{\"customer\": {\"id\": \"bob\"}}"));
            api.send("DELETE", "/v1/customers/" + person, "");

            List<AuditEntry> told =
                    shop.house.entrance().audit().read(shop.id, null, Long.MAX_VALUE, 50).stream()
                            .filter(entry -> !entry.action().equals("key.issued"))
                            .toList();
            assertThat(told)
                    .extracting(AuditEntry::action)
                    .containsExactly("person.erased", "program.changed", "program.drafted");
            assertThat(told).extracting(entry -> entry.actor().name()).containsOnly("web shop");
            assertThat(told.get(1).before()).contains("\"state\":\"draft\"");
            assertThat(told.get(1).after()).contains("\"state\":\"live\"");
            assertThat(told.get(0).subject()).isEqualTo("person " + person);
        }
    }

    private static String id(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }
}
