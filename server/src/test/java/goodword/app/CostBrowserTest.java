package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import goodword.access.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What it would cost and what it does, in a real browser.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page, narrow and wide, light and dark.
final class CostBrowserTest {
    private final CostStory story = new CostStory();
    private final TestBrowser chromium = TestBrowser.open();
    private final String origin = "http://localhost:" + story.server.port();
    private final String desk = origin + story.desk;
    private final BrowserContext window =
            chromium.browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    private final Page page = window.newPage();
    private final PageWatch watch = new PageWatch(page);

    @AfterEach
    void close() {
        chromium.close();
        story.close();
    }

    @Test
    void a_forecast_is_reached_from_a_program_and_reckoned_again() {
        story.staff.enter(page, origin, story.staff.member(story.shop.id, Role.OWNER));
        page.navigate(desk + "/programs/new/forecast?recipe=thanks");
        watch.look("forecast-too-few");
        story.year();
        story.shop.publish(TestShop.terms());
        page.navigate(desk + "/programs");
        page.getByText("Test program").click();
        page.getByText("What would it cost?").click();
        watch.look("forecast");
        page.locator("#marginMiddle").fill("40");
        page.locator("#recommendHigh").fill("99");
        page.locator("#reachHigh").fill("20");
        page.getByText("Reckon again").click();
        page.waitForURL("**marginMiddle=40**");
        page.getByText("The same as a table").click();
        watch.look("forecast-wild");

        assertThat(page.locator("main").textContent())
                .contains("Do not plan with the high figures", "Left of first orders");
        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void costs_are_typed_in_and_taken_from_a_file() {
        story.staff.enter(page, origin, story.staff.member(story.shop.id, Role.OWNER));
        page.navigate(desk + "/costs");
        watch.look("costs-empty");
        story.year();
        page.navigate(desk + "/costs?month=2025-05");
        page.getByLabel("Spent on paid_search").fill("120,50");
        page.getByText("Keep the month").click();
        page.waitForURL("**done=costs**");
        watch.look("costs");
        String csv =
                "month,channel,amount,currency\n2025-06,paid_search,99,EUR\n2025-06,tv,1,USD\n";
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "spend.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("() => document.getElementById('csv').value.length > 0");
        page.getByText("Look at it first").click();
        page.waitForLoadState();
        watch.look("costs-file");
        page.getByText("Keep what can be taken").click();
        page.waitForURL("**done=costs");

        assertThat(page.locator("main").textContent()).contains("€219.50");
        assertThat(watch.complaints()).isEmpty();
    }
}
