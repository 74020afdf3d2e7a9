package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import goodword.access.StaffMember;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The desk in a real browser: passkeys with a virtual authenticator, one walk through every page,
/// and nothing that the content policy had to stop.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page, narrow and wide, light and dark.
final class DeskBrowserTest {
    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String origin = "http://localhost:" + server.port();
    private final BrowserContext window =
            chromium.browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    private final Page page = window.newPage();
    private final PageWatch watch = new PageWatch(page);

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        shop.close();
    }

    @Test
    void a_passkey_is_added_and_then_logs_in_alone() {
        addAuthenticator();
        StaffMember owner = staff.member(shop.id, Role.OWNER);
        logIn(owner);
        assertThat(page.url()).isEqualTo(origin + "/admin/factors");

        page.getByLabel("Name of the device").fill("Test key");
        page.getByText("Add a passkey").click();
        page.waitForURL("**/admin/account*");
        boolean listed = page.getByText("Test key").first().isVisible();
        page.getByText("Log out").click();
        page.getByText("Log in with a passkey").click();
        page.waitForURL("**/admin/shops/**");

        assertThat(listed).isTrue();
        assertThat(page.locator("h1").textContent()).isEqualTo("Overview");
        assertThat(shop.house.entrance().factors().onFile(owner.id()).passkeys())
                .singleElement()
                .satisfies(key -> assertThat(key.label()).isEqualTo("Test key"));
        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void a_passkey_is_a_second_factor_and_confirms_and_its_answer_works_once() {
        addAuthenticator();
        StaffMember owner = staff.member(shop.id, Role.OWNER);
        logIn(owner);
        page.getByText("Add a passkey").click();
        page.waitForURL("**/admin/account*");
        page.getByText("Log out").click();
        List<String> sent = new ArrayList<>();
        page.onRequest(
                request -> {
                    if (request.url().endsWith("/second-factor/passkey")) {
                        sent.add(String.valueOf(request.postData()));
                    }
                });

        logIn(owner);
        String half = page.url();
        page.getByText("Use a passkey").click();
        page.waitForURL("**/admin/shops/**");
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofMinutes(11)));
        page.navigate(origin + "/admin/confirm?back=/admin/account");
        page.getByText("Use a passkey").click();
        page.waitForURL("**/admin/account?done=confirmed");
        boolean again = replayed(owner, sent.getFirst());

        assertThat(half).isEqualTo(origin + "/admin/second-factor");
        assertThat(again).isFalse();
        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void every_page_looks_as_it_should() {
        StaffMember owner = staff.member(shop.id, Role.OWNER);
        staff.member(shop.id, Role.SUPPORT);
        staff.member(shop.id, Role.MARKETING);
        String desk = "/admin/shops/" + shop.id;
        String token =
                shop.house
                        .entrance()
                        .joining()
                        .invite(shop.id, TestStaff.email(), Role.SUPPORT, TestStaff.TEST)
                        .orElseThrow();

        shoot("login", "/admin/login");
        page.getByLabel("E-mail address").fill(owner.email());
        page.getByLabel("Password").fill("not the right one");
        page.getByText("Log in", new Page.GetByTextOptions().setExact(true)).last().click();
        shoot("login-refused", null);
        shoot("welcome", "/admin/welcome/" + token);
        shoot("gone", "/admin/welcome/nothing");
        logIn(owner);
        shoot("factors", "/admin/factors");
        byte[] secret = TestStaff.base32(page.locator(".key").textContent());
        page.getByLabel("The code that it shows").fill(staff.code(secret));
        page.getByText("Keep this app").click();
        shoot("codes", null);
        page.getByText("Log out").click();
        logIn(owner);
        shoot("second-factor", null);
        page.getByLabel("Code of your authenticator app").fill(staff.nextCode(secret));
        page.getByText("Go on").click();
        page.waitForURL("**/admin/shops/**");
        shoot("home", null);
        shoot("team", desk + "/team");
        shoot("account", "/admin/account");
        shoot("confirm", "/admin/confirm?back=/admin/account");
        shoot("keys-empty", desk + "/keys");
        page.getByLabel("What will use it?").fill("Orders from the web shop");
        page.getByLabel("orders:write").check();
        page.getByText("Make the key").click();
        shoot("key", null);
        shoot("keys", desk + "/keys");
        shoot("audit", desk + "/audit");
        shoot("error", desk + "/nothing");

        assertThat(watch.complaints()).isEmpty();
    }

    private void logIn(StaffMember member) {
        page.navigate(origin + "/admin/login");
        page.getByLabel("E-mail address").fill(member.email());
        page.getByLabel("Password").fill(TestStaff.PASSWORD);
        page.locator("form[action='/admin/login'] button").click();
        page.waitForLoadState();
    }

    /// Sends the same answer to the same challenge once more, from another browser.
    private boolean replayed(StaffMember owner, String body) {
        String credential =
                java.net.URLDecoder.decode(
                        DeskTest.between(body + "&", "credential=", "&"),
                        java.nio.charset.StandardCharsets.UTF_8);
        try {
            DeskClient thief = new DeskClient(server.port());
            thief.logIn(owner.email(), TestStaff.PASSWORD);
            thief.get("/admin/second-factor");
            return thief.post("/admin/second-factor/passkey", Map.of("credential", credential))
                            .statusCode()
                    == 303;
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void addAuthenticator() {
        CDPSession session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wish);
    }

    private void shoot(String name, @org.jspecify.annotations.Nullable String path) {
        if (path != null) {
            page.navigate(origin + path);
        }
        watch.look(name);
    }
}
