package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.order.Traces;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The pages that tell what happened and why, in a real browser.
final class StoryBrowserTest {
    private static final Traces PHONE =
            new Traces("device-1", "card-1", "1 High Street", "Jones", "192.0.2.7", "Firefox");

    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String desk = "http://localhost:" + server.port() + "/admin/shops/" + shop.id;
    private final Page page =
            chromium.browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                    .newPage();
    private final PageWatch watch = new PageWatch(page);

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        shop.close();
    }

    @Test
    void every_story_looks_as_it_should() throws Exception {
        logIn(staff.member(shop.id, Role.OWNER));
        look("referrals-none", "/referrals");
        look("review-none", "/review");
        shop.publish(TestShop.terms());
        shop.advocate("ada", "ADA-LOVELACE");
        take("a0", "ada", null, PHONE, "Ada");
        take("a1", "bob", "ADA-LOVELACE", Traces.NONE, "Bob");
        take("a2", "eve", "ADA-LOVELACE", PHONE, "Eve");
        take("a3", "cleo", "ADA-LOVELACE", Traces.NONE, "Cleopatra Wilhelmina");
        take("a4", "dan", null, Traces.NONE, "Dan");
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "a3", TestShop.refund("r1", 10_000, shop.clock.instant()));
        shop.pass(Duration.ofDays(8));
        take("a5", "finn", "ADA-LOVELACE", Traces.NONE, "Finn");
        shop.catchUp();
        logIn(staff.member(shop.id, Role.OWNER));

        look("referrals", "/referrals");
        look("story-waiting", "/story?order=a5");
        look("story-held", "/story?order=a2");
        look("story-retracted", "/story?order=a3");
        look("story-no-credit", "/story?order=a4");
        look("review", "/review");
        look("search-none", "/search?q=nothing");
        look("search-names", "/search?q=jones");
        refuseTheFriend();
        look("story-refused", "/story?order=a2");
        creditByHand();
        look("story-by-hand", null);

        assertThat(watch.complaints()).isEmpty();
    }

    private void refuseTheFriend() {
        page.navigate(desk + "/review");
        page.locator("form[aria-label=\"Decide about the friend's side\"] input[name=reason]")
                .fill("One person behind both accounts");
        page.locator("form[aria-label=\"Decide about the friend's side\"] button[value=refuse]")
                .click();
        page.waitForURL("**/review?done=side-refused");
    }

    private void creditByHand() {
        page.navigate(desk + "/story?order=a4");
        page.getByLabel("Advocate").fill("ada@mail.example");
        page.getByLabel("Reason").fill("Dan told us that Ada sent him");
        page.locator("form[action$='/story/credit'] button").click();
        page.waitForURL("**?done=credited");
    }

    private void take(
            String id, String customer, @Nullable String code, Traces traces, String given) {
        shop.house
                .orderJourney()
                .take(
                        shop.id,
                        new Told(shop.order(id, customer, 10_000, code))
                                .called("#10" + id.substring(1))
                                .by(given, "Jones")
                                .on(traces)
                                .order());
    }

    private void logIn(StaffMember member) {
        String origin = "http://localhost:" + server.port();
        page.navigate(origin + "/admin/login");
        if (page.getByText("Log out").count() > 0) {
            page.getByText("Log out").click();
        }
        staff.enter(page, origin, member);
    }

    private void look(String name, @Nullable String path) {
        if (path != null) {
            page.navigate(desk + path);
        }
        watch.look(name);
    }
}
