package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.LogIn;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What somebody learns who reads the database, and what a session is good for elsewhere.
final class DeskSecretsTest {
    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void passwords_are_hashed_as_the_standard_says() {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);

        String hash =
                column("select password_hash from access_staff where staff_id = ?", member)
                        .getFirst();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_second_factors_secret_is_sealed() {
        StaffMember member = staff.member(shop.id, Role.OWNER);
        String secret = HexFormat.of().formatHex(staff.app(member));

        String sealed =
                column(
                                "select encode(sealed_secret, 'hex') from access_totp"
                                        + " where staff_id = ?",
                                member)
                        .getFirst();

        assertThat(sealed).doesNotContain(secret).hasSize(2 * (12 + 20 + 16));
    }

    @Test
    void a_stored_session_makes_no_cookie_and_holds_short_texts() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        try (WebServer server = WebServer.open(shop.house, 0)) {
            DeskClient browser = new DeskClient(server.port());
            browser.logIn(member.email(), TestStaff.PASSWORD);
            String id =
                    column(
                                    "select session_id from access_session"
                                            + " where principal_name = cast(? as uuid)::text",
                                    member)
                            .getFirst();
            List<String> attributes =
                    column(
                            """
                            select attribute_name || ' ' || convert_from(attribute_bytes, 'UTF8')
                            from access_session_attributes
                            join access_session on primary_id = session_primary_id
                            where principal_name = cast(? as uuid)::text
                            order by 1
                            """,
                            member);
            DeskClient thief = new DeskClient(server.port());
            thief.cookies.put("goodword", id + ".AAAAAAAAAAAAAAAAAAAAAA");

            assertThat(browser.cookies.get("goodword")).startsWith(id + ".");
            assertThat(thief.get("/admin/account").statusCode()).isEqualTo(303);
            assertThat(attributes)
                    .extracting(text -> text.substring(0, text.indexOf(' ')))
                    .allMatch(
                            name ->
                                    List.of("stage", "started", "used", "proved", "device", "from")
                                                    .contains(name)
                                            || name.endsWith("PRINCIPAL_NAME_INDEX_NAME"));
        }
    }

    @Test
    void the_api_knows_no_sessions() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        try (WebServer server = WebServer.open(shop.house, 0)) {
            DeskClient browser = new DeskClient(server.port());
            browser.logIn(member.email(), TestStaff.PASSWORD);

            HttpResponse<String> answer = browser.get("/v1/orders/none");
            HttpResponse<String> posted = post(server.port());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(DeskClient.setCookies(answer)).isEmpty();
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'");
            assertThat(posted.statusCode()).as("no form token is asked for").isEqualTo(401);
        }
    }

    @Test
    void an_address_is_stopped_after_a_hundred_tries_also_by_another_replica() {
        String address = "198.51.100." + new SplittableRandom().nextInt(256) + "/" + shop.id;
        try (House replica =
                new House(
                        new Ground(
                                Database.open(TestServer.shared(), 2),
                                new Vault(new byte[32]),
                                shop.clock,
                                new Chance(new SplittableRandom(), shop.clock),
                                true))) {
            LogIn here = shop.house.entrance().logIn();
            LogIn there = replica.entrance().logIn();
            for (int tries = 0; tries < 50; tries++) {
                assertThat(here.tryPasskey(address)).isEmpty();
                assertThat(there.tryPasskey(address)).isEmpty();
            }

            assertThat(here.tryPasskey(address)).hasValue(shop.clock.instant().plusSeconds(900));
            assertThat(there.tryPasskey(address)).isPresent();
            assertThat(there.tryPasskey(address + " another")).isEmpty();
        }
    }

    private static HttpResponse<String> post(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/v1/orders"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private List<String> column(String query, StaffMember member) {
        return shop.house
                .rooms()
                .database()
                .sql()
                .sql(query)
                .param(member.id().value())
                .query(String.class)
                .list();
    }
}
