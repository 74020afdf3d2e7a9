package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.messaging.Outgoing;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guided start without a store: passed over, left, come back to; all of it without scripts.
final class StartTest {
    private TestShop shop;
    private WebServer server;
    private DeskClient owner;
    private String desk;

    @BeforeEach
    void open() throws Exception {
        shop = TestShop.mailing(Outgoing.UNSET);
        server = WebServer.open(shop.house, 0);
        owner = new TestStaff(shop).inside(shop.id, Role.OWNER, server.port());
        desk = "/admin/shops/" + shop.id;
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void the_first_page_leads_into_it_until_nothing_is_left() throws Exception {
        assertThat(owner.get(desk).body()).contains("Your shop, in four steps");

        HttpResponse<String> connect = owner.post(desk + "/start/connect/skip", Map.of());
        assertThat(DeskClient.location(connect)).isEqualTo(desk + "/start/recipe");
        assertThat(owner.get(desk).body()).contains("1 of 4 steps are behind you");

        owner.post(desk + "/start/recipe", Map.of("recipe", "ten-ten"));
        owner.post(desk + "/start/brand/plain", Map.of());
        HttpResponse<String> last = owner.post(desk + "/start/try/skip", Map.of());
        assertThat(DeskClient.location(last)).isEqualTo(desk + "/golive");
        assertThat(owner.get(desk).body()).doesNotContain("/start/");
    }

    @Test
    void a_recipe_is_put_in_force_once() throws Exception {
        owner.post(desk + "/start/recipe", Map.of("recipe", "ten-ten"));
        owner.post(desk + "/start/recipe", Map.of("recipe", "credit"));
        HttpResponse<String> wrong = owner.post(desk + "/start/recipe", Map.of("recipe", "gold"));

        var programs =
                shop.house
                        .rooms()
                        .database()
                        .inShop(shop.id, () -> shop.house.rooms().programs().list(shop.id));
        assertThat(programs)
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Give 10%, get 10"));
        assertThat(wrong.statusCode()).isEqualTo(422);
    }

    @Test
    void whoever_tries_it_is_the_friend_of_an_advocate_without_an_address() throws Exception {
        owner.post(desk + "/start/recipe", Map.of("recipe", "ten-ten"));
        owner.post(desk + "/start/try", Map.of());
        owner.post(desk + "/start/try", Map.of());
        String screen = owner.get(desk + "/start/try").body();
        String link = screen.replaceAll("(?s).*id=\"link\" value=\"[^\"]*(/i/[^\"]+)\".*", "$1");
        Visitor friend = new Visitor(server.port());
        String code = link.substring("/i/".length());
        friend.press(code, friend.freshPress(code));
        shop.catchUp();
        shop.house.jobs().runDue();

        assertThat(screen).contains("Not yet.");
        assertThat(owner.get(desk + "/start/try").body())
                .contains("Your friend has a code")
                .contains("No store is connected, so only Goodword knows it.");
        assertThat(owner.get(desk + "/start").body()).containsOnlyOnce("1. Connect");
    }

    @Test
    void on_a_computer_of_ones_own_the_checklist_says_what_is_missing() throws Exception {
        String list = owner.get(desk + "/golive").body();
        owner.post(desk + "/golive/backups", Map.of());

        assertThat(list)
                .contains("http://localhost:" + server.port() + ", which only this computer knows.")
                .contains("GOODWORD_PUBLIC_URL")
                .contains("No store is connected, so no order comes in.")
                .contains("Goodword has no keys to your shop.")
                .contains("No mail server is set, so mails wait.")
                .contains("Everybody has one.");
        assertThat(owner.get(desk + "/golive").body()).contains("You said so.");
    }

    @Test
    void the_server_proves_itself_and_tells_strangers_nothing() throws Exception {
        DeskClient stranger = new DeskClient(server.port());

        HttpResponse<String> proof = stranger.get("/people/reach/abcdefghijklmnopqrstuvwxyz");

        assertThat(proof.body()).matches("[0-9a-f]{32}");
        assertThat(proof.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(stranger.get("/people/reach/short").statusCode()).isEqualTo(404);
    }
}
