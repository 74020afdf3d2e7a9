package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every other text that somebody may write into a form or an address: one that the database cannot
/// hold is refused beside its field, and nothing fails.
final class HostileFieldTest {
    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String desk = "/admin/shops/" + shop.id;

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    private record Asked(String path, String field, Map<String, String> others) {
        Map<String, String> with(String text) {
            Map<String, String> all = new HashMap<>(others);
            all.put(field, text);
            return all;
        }
    }

    @Test
    void a_form_names_the_field_that_holds_what_cannot_be_kept() throws Exception {
        DeskClient owner = staff.inside(shop.id, Role.OWNER, server.port());
        List<Asked> forms =
                List.of(
                        new Asked(desk + "/keys", "label", Map.of("scope", "orders:read")),
                        new Asked(desk + "/team/invite", "email", Map.of("role", "support")),
                        new Asked(
                                desk + "/settings",
                                "name",
                                Map.of("locale", "en-GB", "zone", "Europe/Berlin")),
                        new Asked(desk + "/settings/site", "home", Map.of()),
                        new Asked(
                                "/admin/account/profile",
                                "name",
                                Map.of("email", TestStaff.email())),
                        new Asked("/admin/account/profile", "email", Map.of("name", "Bo")));
        List<String> wrong = new ArrayList<>();
        for (Asked form : forms) {
            owner.get(form.path().replace("/invite", "").replace("/profile", ""));
            for (String text : HostileTexts.WITH_NUL) {
                HttpResponse<String> answer = owner.post(form.path(), form.with(text));
                if (answer.statusCode() != 422 || !answer.body().contains("class=\"error\"")) {
                    wrong.add(answer.statusCode() + " " + form);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_invited_person_is_told_that_a_name_cannot_be_kept() throws Exception {
        String email = TestStaff.email();
        String token =
                shop.house
                        .entrance()
                        .joining()
                        .invite(shop.id, email, Role.SUPPORT, TestStaff.TEST)
                        .orElseThrow();
        DeskClient invited = new DeskClient(server.port());
        String path = "/admin/welcome/" + token;
        invited.get(path);

        HttpResponse<String> answer =
                invited.post(path, Map.of("name", "Bo\0", "password", TestStaff.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"name-error\"");
    }

    @Test
    void what_is_asked_for_in_an_address_makes_nothing_fail() throws Exception {
        DeskClient owner = staff.inside(shop.id, Role.OWNER, server.port());
        Api api = stall();
        Visitor visitor = new Visitor(server.port());
        List<String> wrong = new ArrayList<>();
        for (String text : HostileTexts.WITH_NUL) {
            String typed = HostileTexts.inAddress(text);
            for (String query :
                    List.of(
                            "?days=",
                            "/audit?action=",
                            "/audit?chain=",
                            "/audit?below=",
                            "/people?view=",
                            "/people?generation=",
                            "/people?after=",
                            "/people/",
                            "/referrals?tab=",
                            "/referrals?how=",
                            "/referrals?program=",
                            "/referrals?days=",
                            "/referrals?after=",
                            "/rewards?state=",
                            "/rewards?person=",
                            "/rewards?after=",
                            "/ledger?person=",
                            "/ledger?after=",
                            "/messages?state=",
                            "/messages?after=",
                            "/messages/",
                            "/coupons?tab=",
                            "/story?order=",
                            "/programs/new?recipe=",
                            "/experiments/new?program=",
                            "/search?q=")) {
                note(wrong, owner.get(desk + query + typed));
            }
            for (String path :
                    List.of(
                            "/v1/orders/",
                            "/v1/coupons/",
                            "/v1/advocates/",
                            "/v1/customers?customerId=",
                            "/v1/rewards?state=",
                            "/v1/referrals?after=")) {
                note(wrong, api.get(path + typed));
            }
            for (String path : List.of("/i/", "/r/", "/a/", "/u/", "/admin/welcome/")) {
                note(wrong, visitor.get(path + typed));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private Api stall() {
        return new Api(
                server.port(),
                shop.house
                        .apiKeys()
                        .issue(
                                shop.id,
                                goodword.access.KeyWish.forEverything("test"),
                                TestShop.START));
    }

    private static void note(List<String> wrong, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            wrong.add(answer.statusCode() + " " + answer.uri());
        }
    }
}
