package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The pages about money and people in a real browser, empty and filled.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page, narrow and wide, light and dark.
final class MoneyBrowserTest {
    private final MoneyStory story = new MoneyStory();
    private final TestBrowser chromium = TestBrowser.open();
    private final String desk = "http://localhost:" + story.server.port() + story.desk;
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
    void every_page_looks_as_it_should_while_there_is_nothing() {
        logIn();

        look("empty-rewards", "/rewards");
        look("empty-coupons", "/coupons");
        look("empty-coupons-rewards", "/coupons?tab=rewards");
        look("empty-ledger", "/ledger");
        look("empty-people", "/people");
        look("empty-network", "/people?view=network");
        look("health", "/health");

        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void every_page_looks_as_it_should_when_there_is_something() {
        story.tell();
        story.hostile();
        for (int number = 10; number < 22; number++) {
            story.order("f" + number, "friend" + number, 5_000, "MALLORY1");
        }
        logIn();

        look("rewards", "/rewards");
        look("rewards-held", "/rewards?state=held");
        look("coupons", "/coupons");
        page.getByLabel("The code").fill("NOTHING");
        page.getByText("Look it up").click();
        look("coupons-check", null);
        look("coupons-rewards", "/coupons?tab=rewards");
        look("ledger", "/ledger");
        look("statement", "/ledger?person=" + story.anna());
        look("people", "/people");
        look("people-friends", "/people?generation=1");
        look("network", "/people?view=network");
        look("person-wide", "/people/" + story.person("mallory"));
        look("person-friend", "/people/" + story.person("carl"));
        page.navigate(desk + "/people/" + story.anna());
        page.getByText("Bar this advocate").click();
        page.getByLabel("Why?").fill("Posts the code on coupon sites");
        page.getByText("Bar them").click();
        page.getByText("Let them recommend again").click();
        page.getByText("They asked to be forgotten").click();
        look("person", null);

        assertThat(watch.complaints()).isEmpty();
    }

    private void look(String name, @org.jspecify.annotations.Nullable String path) {
        if (path != null) {
            page.navigate(desk + path);
        }
        watch.look(name);
    }

    private void logIn() {
        story.staff.enter(
                page,
                "http://localhost:" + story.server.port(),
                story.staff.member(story.shop.id, Role.OWNER));
    }
}
