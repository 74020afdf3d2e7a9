package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import goodword.access.StaffMember;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A marketing lead designs a program in a real browser, and every page on the way is looked at.
final class ProgramBrowserTest {
    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String origin = "http://localhost:" + server.port();
    private final String desk = origin + "/admin/shops/" + shop.id;
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
    void a_program_is_designed_from_a_recipe_and_published() {
        logIn();
        page.navigate(desk + "/programs");
        watch.look("programs-empty");
        page.locator("h3").getByText("Give 10%, get 10").click();
        page.waitForURL("**/programs/new*");
        watch.look("program-new");

        page.locator("#A-advocate-value").fill("12,50");
        page.locator("[data-text=advocate]").getByText("€12.50").waitFor();
        String advocate = page.locator("[data-text=advocate]").textContent();
        page.locator("#holdDays").fill("soon");
        page.locator("#holdDays-error").getByText("number of days").waitFor();
        boolean stale = page.locator("[data-stale]").isVisible();
        page.locator("#holdDays").fill("0");
        page.getByText("There is no hold").waitFor();
        watch.look("program-warned");
        page.locator("#holdDays").fill("14");
        page.getByText("The reward is approved 14 days after the order").waitFor();
        page.getByText("Keep and publish…").click();
        page.waitForURL("**/publish");
        watch.look("program-publish");
        page.locator("main button").click();
        page.waitForURL("**done=program-publish");
        watch.look("program-live");
        page.locator("#minimum").fill("60");
        page.getByText("Keep the changes").click();
        page.waitForURL("**done=program-kept");
        watch.look("program-waits");
        page.getByText("Compare two offers").click();
        watch.look("experiment-new");
        page.getByText("Make the draft").click();
        page.waitForURL("**done=experiment");
        watch.look("program-two-offers");
        page.navigate(desk + "/programs");
        watch.look("programs");
        page.navigate(desk + "/experiments");
        watch.look("experiments");

        assertThat(advocate).isEqualTo("You get a coupon for €12.50 for each friend who buys");
        assertThat(stale).isTrue();
        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void settings_and_empty_experiments_look_as_they_should() {
        logIn();
        for (String name : List.of("experiments", "settings")) {
            page.navigate(desk + "/" + name);
            watch.look(name.equals("settings") ? "settings-read" : "experiments-empty");
        }

        assertThat(watch.complaints()).isEmpty();
    }

    private void logIn() {
        StaffMember member = staff.member(shop.id, Role.MARKETING);
        page.navigate(origin + "/admin/login");
        page.getByLabel("E-mail address").fill(member.email());
        page.getByLabel("Password").fill(TestStaff.PASSWORD);
        page.locator("form[action='/admin/login'] button").click();
        page.waitForLoadState();
    }
}
