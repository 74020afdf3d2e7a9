package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What somebody learns of a store's secrets and messages who reads the whole database.
final class StoreSecretsTest {
    private final TestShop shop = TestShop.alone();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void no_table_holds_a_secret_a_token_or_a_body_in_clear() throws Exception {
        String key =
                shop.house.apiKeys().issue(shop.id, KeyWish.forEverything("test"), TestShop.START);
        List<String> secrets = new ArrayList<>();
        try (WebServer server = WebServer.open(shop.house, 0)) {
            Api api = new Api(server.port(), key);
            String wish = "{\"kind\": \"own\", \"name\": \"Our shop\"}";
            String first = api.post("/v1/store-connections", wish, "connect-1").body();
            String again = api.post("/v1/store-connections", wish, "connect-1").body();
            OwnStore store = OwnStore.of(JsonMapper.shared().readTree(first));
            String rotate = "/v1/store-connections/" + store.connection + "/rotate";
            JsonNode rotated = JsonMapper.shared().readTree(api.post(rotate, "", "r-1").body());
            String body = OwnStore.order("o1", "planted-customer", "NOBODY");
            assertThat(store.send(server.port(), "m1", TestShop.START, body).statusCode())
                    .isEqualTo(200);
            shop.house.jobs().runDue();

            assertThat(again).isEqualTo(first).contains("whsec_");
            secrets.add(store.token);
            secrets.add(store.secret);
            secrets.add(rotated.path("secret").asString());
            secrets.add("NOBODY\"}}");
        }

        List<String> rows = rows();
        assertThat(rows).hasSizeGreaterThan(20);
        for (String secret : secrets) {
            for (String written : spellings(secret)) {
                assertThat(rows).as(written).noneMatch(row -> row.contains(written));
            }
        }
        String seen = HexFormat.of().formatHex("planted-customer".getBytes(StandardCharsets.UTF_8));
        assertThat(rows)
                .as("the search finds what is there")
                .anyMatch(row -> row.contains("planted-customer") || row.contains(seen));
    }

    /// As text, as bytes, and the bytes that it stands for.
    private static List<String> spellings(String secret) {
        List<String> spellings = new ArrayList<>();
        String bare = secret.startsWith("whsec_") ? secret.substring(6) : secret;
        spellings.add(bare);
        spellings.add(HexFormat.of().formatHex(bare.getBytes(StandardCharsets.UTF_8)));
        if (secret.startsWith("whsec_")) {
            spellings.add(HexFormat.of().formatHex(Base64.getDecoder().decode(bare)));
        }
        return spellings;
    }

    /// Every row of every table as text, in the words of a superuser; bytes are in hexadecimal.
    private List<String> rows() throws Exception {
        String url = shop.address.url();
        try (Connection connection =
                        DriverManager.getConnection(
                                TestServer.server()
                                        .jdbcUrl(url.substring(url.lastIndexOf('/') + 1)),
                                TestServer.server().superuser(),
                                TestServer.server().password());
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            for (String table :
                    column(
                            statement,
                            "select relname from pg_class where relkind = 'r'"
                                    + " and relnamespace = 'public'::regnamespace")) {
                rows.addAll(column(statement, "select t::text from " + table + " t"));
            }
            return rows;
        }
    }

    private static List<String> column(Statement statement, String query) throws Exception {
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
