package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.AuditLog;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.admin.DeskAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Log-in, sessions and second factors over real HTTP: `reliability` rules of accounts, line by
/// line.
final class DeskTest {
    private static final Map<String, String> NONE = Map.of();

    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final WebServer server = WebServer.open(shop.house, 0);
    private final DeskClient browser = new DeskClient(server.port());

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void a_stranger_is_led_to_the_log_in_and_gets_no_session() throws Exception {
        HttpResponse<String> home = browser.get("/admin");
        HttpResponse<String> page = browser.get("/admin/login");

        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(DeskClient.location(home)).isEqualTo("/admin/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.cookies).containsOnlyKeys("goodword-form");
    }

    @Test
    void a_member_logs_in_with_a_password_and_sees_the_team() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);

        HttpResponse<String> entered = browser.logIn(member.email(), TestStaff.PASSWORD);
        HttpResponse<String> team = browser.get("/admin/shops/" + shop.id + "/team");

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(team.statusCode()).isEqualTo(200);
        assertThat(team.body()).contains("Member Read only").doesNotContain("Invite somebody");
    }

    @Test
    void every_page_has_the_strict_policy_and_is_kept_by_nobody() throws Exception {
        HttpResponse<String> page = browser.get("/admin/login");

        var headers = page.headers().map();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self';"
                                + " connect-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                                + " require-trusted-types-for 'script'");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("Referrer-Policy")).containsExactly("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void cookies_are_bound_to_the_host_under_https() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        DeskAddress address = new DeskAddress(URI.create("https://refer.shop.example"));
        try (WebServer secure = WebServer.open(shop.house, Door.passing(0).at(address))) {
            DeskClient client = new DeskClient(secure.port());

            HttpResponse<String> entered = client.logIn(member.email(), TestStaff.PASSWORD);

            assertThat(DeskClient.setCookies(entered))
                    .filteredOn(cookie -> cookie.startsWith("__Host-goodword="))
                    .singleElement()
                    .asString()
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain");
            assertThat(entered.headers().map().get("Strict-Transport-Security"))
                    .containsExactly("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void the_session_id_is_new_at_log_in_and_an_invented_one_counts_for_nothing() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        browser.cookies.put("goodword", "planted.by-somebody");
        browser.logIn(member.email(), TestStaff.PASSWORD);
        String first = browser.cookies.get("goodword");
        DeskClient thief = new DeskClient(server.port());
        thief.cookies.put("goodword", first.substring(0, first.indexOf('.')) + ".AAAA");

        browser.logIn(member.email(), TestStaff.PASSWORD);
        String second = browser.cookies.get("goodword");
        DeskClient old = new DeskClient(server.port());
        old.cookies.put("goodword", first);

        assertThat(first).doesNotContain("planted").isNotEqualTo(second).hasSizeGreaterThan(60);
        assertThat(old.get("/admin/account").statusCode()).isEqualTo(303);
        assertThat(thief.get("/admin/account").statusCode()).isEqualTo(303);
        assertThat(browser.get("/admin/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_ends_after_thirty_idle_minutes() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        browser.logIn(member.email(), TestStaff.PASSWORD);

        wait(Duration.ofMinutes(29));
        int used = browser.get("/admin/account").statusCode();
        wait(Duration.ofMinutes(29));
        int usedAgain = browser.get("/admin/account").statusCode();
        wait(Duration.ofMinutes(31));
        int over = browser.get("/admin/account").statusCode();

        assertThat(List.of(used, usedAgain, over)).containsExactly(200, 200, 303);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        browser.logIn(member.email(), TestStaff.PASSWORD);
        for (int quarter = 1; quarter < 48; quarter++) {
            wait(Duration.ofMinutes(15));
            assertThat(browser.get("/admin/account").statusCode()).isEqualTo(200);
        }

        wait(Duration.ofMinutes(16));

        assertThat(browser.get("/admin/account").statusCode()).isEqualTo(303);
    }

    @Test
    void an_unknown_account_is_answered_as_a_wrong_password() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);

        HttpResponse<String> wrong = browser.logIn(member.email(), "not this one at all");
        HttpResponse<String> unknown = browser.logIn(TestStaff.email(), "not this one at all");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(plain(unknown)).isEqualTo(plain(wrong));
    }

    @Test
    void the_eleventh_try_within_a_quarter_of_an_hour_is_refused_unseen() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        String nobody = TestStaff.email();
        for (int tries = 0; tries < 10; tries++) {
            assertThat(browser.logIn(member.email(), "wrong").statusCode()).isEqualTo(401);
            assertThat(browser.logIn(nobody, "wrong").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> right = browser.logIn(member.email(), TestStaff.PASSWORD);
        HttpResponse<String> unknown = browser.logIn(nobody, TestStaff.PASSWORD);
        wait(Duration.ofMinutes(16));
        HttpResponse<String> later = browser.logIn(member.email(), TestStaff.PASSWORD);

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(plain(unknown)).isEqualTo(plain(right));
        assertThat(later.statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        browser.logIn(member.email(), TestStaff.PASSWORD);

        HttpResponse<String> forged = browser.postBare("/admin/account/sessions/end-others", NONE);
        HttpResponse<String> strange =
                new DeskClient(server.port())
                        .postBare("/admin/login", Map.of("email", "a@b.example"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(strange.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("This form is too old");
    }

    @Test
    void a_role_that_moves_money_must_set_up_a_second_factor_first() throws Exception {
        StaffMember owner = staff.member(shop.id, Role.OWNER);
        browser.logIn(owner.email(), TestStaff.PASSWORD);

        HttpResponse<String> team = browser.get("/admin/shops/" + shop.id + "/team");
        HttpResponse<String> factors = browser.get("/admin/factors");
        String sealed = between(factors.body(), "name=\"sealed\" value=\"", "\"");
        byte[] secret = TestStaff.base32(between(factors.body(), "class=\"key\">", "<"));
        HttpResponse<String> wrong =
                browser.post("/admin/factors/app", Map.of("sealed", sealed, "code", "000000"));
        HttpResponse<String> right =
                browser.post(
                        "/admin/factors/app", Map.of("sealed", sealed, "code", staff.code(secret)));

        assertThat(DeskClient.location(team)).isEqualTo("/admin/factors");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("Your recovery codes");
        assertThat(right.body().split("<li><code>")).hasSize(11);
        assertThat(browser.get("/admin/shops/" + shop.id + "/team").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_works_once() throws Exception {
        StaffMember owner = staff.member(shop.id, Role.OWNER);
        byte[] secret = staff.app(owner);
        HttpResponse<String> half = browser.logIn(owner.email(), TestStaff.PASSWORD);
        HttpResponse<String> tooEarly = browser.get("/admin/account");
        browser.get("/admin/second-factor");
        String code = staff.nextCode(secret);

        HttpResponse<String> first = browser.post("/admin/second-factor", Map.of("code", code));
        browser.logIn(owner.email(), TestStaff.PASSWORD);
        HttpResponse<String> again = browser.post("/admin/second-factor", Map.of("code", code));

        assertThat(DeskClient.location(half)).isEqualTo("/admin/second-factor");
        assertThat(DeskClient.location(tooEarly)).isEqualTo("/admin/second-factor");
        assertThat(DeskClient.location(first)).isEqualTo("/admin");
        assertThat(again.statusCode()).isEqualTo(401);
    }

    @Test
    void a_recovery_code_works_once() throws Exception {
        StaffMember owner = staff.member(shop.id, Role.OWNER);
        staff.app(owner);
        String code =
                shop.house
                        .entrance()
                        .factors()
                        .newRecoveryCodes(new goodword.access.Self(owner, "", "::1"))
                        .getFirst();
        browser.logIn(owner.email(), TestStaff.PASSWORD);
        browser.get("/admin/second-factor");

        HttpResponse<String> first =
                browser.post("/admin/second-factor", Map.of("code", code.toUpperCase()));
        browser.logIn(owner.email(), TestStaff.PASSWORD);
        browser.get("/admin/second-factor");
        HttpResponse<String> again = browser.post("/admin/second-factor", Map.of("code", code));

        assertThat(DeskClient.location(first)).isEqualTo("/admin");
        assertThat(again.statusCode()).isEqualTo(401);
    }

    @Test
    void what_lets_people_in_is_changed_only_by_who_proved_themselves_lately() throws Exception {
        StaffMember owner = enter(Role.OWNER);
        String team = "/admin/shops/" + shop.id + "/team";
        Map<String, String> invitation = Map.of("email", TestStaff.email(), "role", "support");
        browser.get(team);
        HttpResponse<String> fresh = browser.post(team + "/invite", invitation);

        wait(Duration.ofMinutes(11));
        HttpResponse<String> stale = browser.post(team + "/invite", invitation);
        HttpResponse<String> profile =
                browser.post("/admin/account/profile", Map.of("name", "x", "email", "x@y.example"));
        browser.get(DeskClient.location(stale));
        HttpResponse<String> proved =
                browser.post(
                        "/admin/confirm", Map.of("password", TestStaff.PASSWORD, "back", team));
        HttpResponse<String> again =
                browser.post(
                        team + "/invite", Map.of("email", TestStaff.email(), "role", "support"));

        assertThat(fresh.body()).contains("/admin/welcome/");
        assertThat(DeskClient.location(stale)).startsWith("/admin/confirm?back=%2Fadmin%2Fshops");
        assertThat(DeskClient.location(profile)).startsWith("/admin/confirm?back=");
        assertThat(DeskClient.location(proved)).isEqualTo(team + "?done=confirmed");
        assertThat(again.body()).contains("/admin/welcome/");
        assertThat(owner.active()).isTrue();
    }

    @Test
    void a_confirmation_never_leads_to_another_site() throws Exception {
        enter(Role.OWNER);
        for (String back : List.of("https://evil.example/", "//evil.example", "/admin//evil")) {
            browser.get("/admin/confirm");
            HttpResponse<String> proved =
                    browser.post(
                            "/admin/confirm", Map.of("password", TestStaff.PASSWORD, "back", back));
            assertThat(DeskClient.location(proved)).isEqualTo("/admin/account?done=confirmed");
        }
    }

    @Test
    void a_removed_member_is_out_at_once() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        staff.member(shop.id, Role.OWNER);
        browser.logIn(member.email(), TestStaff.PASSWORD);

        shop.house.entrance().staff().remove(shop.id, member.id(), TestStaff.TEST);

        assertThat(browser.get("/admin/account").statusCode()).isEqualTo(303);
        assertThat(browser.logIn(member.email(), TestStaff.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_disabled_member_is_out_even_if_a_session_is_left() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        browser.logIn(member.email(), TestStaff.PASSWORD);

        shop.house
                .rooms()
                .database()
                .sql()
                .sql("update access_staff set state = 'disabled' where staff_id = ?")
                .param(member.id().value())
                .update();

        assertThat(browser.get("/admin/account").statusCode()).isEqualTo(303);
        assertThat(browser.logIn(member.email(), TestStaff.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_changed_password_ends_the_other_sessions() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        DeskClient other = new DeskClient(server.port());
        other.logIn(member.email(), TestStaff.PASSWORD);
        browser.logIn(member.email(), TestStaff.PASSWORD);
        HttpResponse<String> account = browser.get("/admin/account");

        HttpResponse<String> weak =
                browser.post("/admin/account/password", Map.of("password", "short"));
        HttpResponse<String> changed =
                browser.post(
                        "/admin/account/password",
                        Map.of("password", "seven boats and an old harbour"));

        assertThat(account.body()).contains("Firefox on Linux", "End all others");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(DeskClient.location(changed)).isEqualTo("/admin/account?done=password");
        assertThat(browser.get("/admin/account").statusCode()).isEqualTo(200);
        assertThat(other.get("/admin/account").statusCode()).isEqualTo(303);
        assertThat(browser.logIn(member.email(), TestStaff.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void one_session_of_several_can_be_ended_and_never_somebody_elses() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        StaffMember stranger = staff.member(shop.id, Role.READ_ONLY);
        DeskClient other = new DeskClient(server.port());
        other.logIn(member.email(), TestStaff.PASSWORD);
        browser.logIn(member.email(), TestStaff.PASSWORD);
        String end = between(browser.get("/admin/account").body(), "sessions/", "/end\"");
        DeskClient thief = new DeskClient(server.port());
        thief.logIn(stranger.email(), TestStaff.PASSWORD);
        thief.get("/admin/account");

        HttpResponse<String> stolen =
                thief.post("/admin/account/sessions/" + handle(end) + "/end", NONE);
        boolean still = other.get("/admin/account").statusCode() == 200;
        browser.post("/admin/account/sessions/" + handle(end) + "/end", NONE);

        assertThat(stolen.statusCode()).isEqualTo(404);
        assertThat(still).isTrue();
        assertThat(other.get("/admin/account").statusCode()).isEqualTo(303);
    }

    @Test
    void who_came_in_stands_in_the_audit_log() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        browser.logIn(member.email(), "wrong");
        browser.logIn(member.email(), TestStaff.PASSWORD);

        var entry =
                shop.house
                        .entrance()
                        .audit()
                        .read(AuditLog.INSTALLATION, "staff.logged_in", Long.MAX_VALUE, 1)
                        .getFirst();

        assertThat(entry.subject()).isEqualTo("staff " + member.email());
        assertThat(entry.after()).isEqualTo("{\"passwordTries\":\"2\",\"with\":\"password\"}");
        assertThat(entry.actor().from()).isEqualTo("127.0.0.1");
    }

    private StaffMember enter(Role role) throws IOException, InterruptedException {
        StaffMember member = staff.member(shop.id, role);
        byte[] secret = staff.app(member);
        browser.logIn(member.email(), TestStaff.PASSWORD);
        browser.get("/admin/second-factor");
        browser.post("/admin/second-factor", Map.of("code", staff.nextCode(secret)));
        return member;
    }

    private void wait(Duration time) {
        shop.clock.advanceTo(shop.clock.instant().plus(time));
    }

    private static String handle(String found) {
        return found.substring(found.lastIndexOf('/') + 1);
    }

    /// The page without what is different in every answer or was typed in.
    private static String plain(HttpResponse<String> page) {
        return page.body()
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("data-options=\"[^\"]*\"", "");
    }

    static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
