package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.AuditEntry;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.shop.Site;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The shop's settings over HTTP.
final class SettingsPagesTest {
    private final TestShop shop = TestShop.open();
    private final TestShop other = TestShop.beside(shop);
    private final TestStaff staff = new TestStaff(shop);
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String settings = "/admin/shops/" + shop.id + "/settings";

    @AfterEach
    void close() {
        server.close();
        other.close();
        shop.close();
    }

    @Test
    void an_owner_changes_how_the_shop_writes() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);

        String before = owner.get(settings).body();
        HttpResponse<String> kept =
                owner.post(
                        settings,
                        Map.of("name", "Laden", "locale", "de-DE", "zone", "Europe/Berlin"));
        String after = owner.get(settings).body();

        assertThat(before).contains("It cannot be changed", "Links lead nowhere yet");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(after)
                .contains("value=\"Laden\"", "value=\"de-DE\" selected", "1.234,50")
                .contains("it is now 01.03.2026, 11:00");
        assertThat(told("shop.changed").after())
                .isEqualTo("{\"locale\":\"de-DE\",\"name\":\"Laden\",\"zone\":\"Europe/Berlin\"}");
    }

    @Test
    void what_cannot_be_kept_is_named_at_its_field() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);

        HttpResponse<String> name =
                owner.post(settings, Map.of("name", " ", "locale", "de-DE", "zone", "UTC"));
        HttpResponse<String> zone =
                owner.post(settings, Map.of("name", "x", "locale", "de-DE", "zone", "Mars/Base"));
        HttpResponse<String> site =
                owner.post(
                        settings + "/site",
                        Map.of("home", "ftp://x", "targetHosts", "good.example\n<b>"));

        assertThat(name.statusCode()).isEqualTo(422);
        assertThat(zone.body()).contains("Choose a language and a time zone of the lists.");
        assertThat(site.statusCode()).isEqualTo(422);
        assertThat(site.body())
                .contains("Write an https address", "“&lt;b&gt;” is no host")
                .contains("value=\"ftp://x\"", "good.example\n&lt;b&gt;</textarea>");
        assertThat(shop.house.shops().site(shop.id)).isEmpty();
    }

    @Test
    void a_site_is_settled_and_anothers_link_host_is_refused() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);
        String taken = "go-" + other.id + ".example";
        other.settle("https://other.example/", taken);
        String own = "go-" + shop.id + ".example";
        Map<String, String> wish = new HashMap<>();
        wish.put("home", "https://shop.example/");
        wish.put("targetHosts", "blog.shop.example\r\n\r\nde.shop.example");
        wish.put("linkHosts", taken);
        wish.put("visitorId", "allowed");

        HttpResponse<String> refused = owner.post(settings + "/site", wish);
        wish.put("linkHosts", own);
        HttpResponse<String> kept = owner.post(settings + "/site", wish);
        String page = owner.get(settings).body();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("links live on " + taken + " already.");
        assertThat(kept.statusCode()).isEqualTo(303);
        Site site = shop.house.shops().site(shop.id).orElseThrow();
        assertThat(site.targetHosts())
                .containsExactly("blog.shop.example", "de.shop.example", "shop.example");
        assertThat(site.linkHosts()).containsExactly(own);
        assertThat(site.visitorId()).isEqualTo(Site.VisitorId.ALLOWED);
        assertThat(page).contains("https://" + own + "/r/ADA");
        assertThat(told("shop.site_settled").before()).isEqualTo("{}");
    }

    @Test
    void marketing_looks_and_changes_nothing() throws Exception {
        DeskClient marketing = loggedIn(Role.MARKETING);

        String page = marketing.get(settings).body();
        HttpResponse<String> refused =
                marketing.post(settings, Map.of("name", "x", "locale", "de-DE", "zone", "UTC"));

        assertThat(page).contains("An owner can change them").doesNotContain("Keep the site");
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private DeskClient loggedIn(Role role) throws Exception {
        if (role.needsSecondFactor()) {
            return staff.inside(shop.id, role, server.port());
        }
        StaffMember member = staff.member(shop.id, role);
        DeskClient client = new DeskClient(server.port());
        client.logIn(member.email(), TestStaff.PASSWORD);
        return client;
    }

    private AuditEntry told(String action) {
        return shop.house.entrance().audit().read(shop.id, action, Long.MAX_VALUE, 5).getFirst();
    }
}
