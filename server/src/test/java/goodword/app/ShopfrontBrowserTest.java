package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The five minutes of a newcomer in a real browser without scripts in the shop: every page of it,
/// and of the tour, narrow and wide, light and dark.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page.
final class ShopfrontBrowserTest {
    @TempDir Path home;
    private TestBrowser chromium;
    private TestDemo demo;

    @BeforeEach
    void open() throws Exception {
        chromium = TestBrowser.open();
        demo = TestDemo.open(home);
    }

    @AfterEach
    void close() {
        chromium.close();
        demo.close();
    }

    @Test
    void a_newcomer_sees_the_whole_story_in_five_minutes() {
        Page page = window().newPage();
        PageWatch watch = new PageWatch(page);
        page.navigate("http://localhost:" + demo.street.serverPort() + demo.demo.path());
        watch.look("demo-door");
        press(page, "Open the desk");
        watch.look("demo-tour");

        page.navigate(demo.demo.shopAddress());
        watch.look("shop-home");
        page.getByText("Lambswool throw").click();
        watch.look("shop-gift");
        press(page, "Put into the basket");
        watch.look("shop-basket");
        page.getByText("To the checkout").click();
        watch.look("shop-checkout");
        pay(page, "Grace Hopper", "grace.hopper@example.org");
        watch.look("shop-thanks");

        page.getByText("Open it as your friend").click();
        watch.look("shop-invited");
        press(page, "Use my offer");
        page.getByText("Little blue teapot").click();
        press(page, "Put into the basket");
        watch.look("shop-basket-missing");
        page.getByLabel("How many: Little blue teapot").fill("3");
        press(page, "Change Little blue teapot");
        page.getByText("To the checkout").click();
        watch.look("shop-checkout-offer");
        pay(page, "Alan Turing", "alan.turing@example.org");
        page.getByText("See this order in the back office").click();
        watch.look("shop-order");
        assertThat(page.locator("main").textContent()).contains("held");
        press(page, "Refund £30.60 for Little blue teapot");
        watch.look("shop-order-refunded");
        page.navigate(demo.demo.shopAddress() + "/orders");
        watch.look("shop-orders");
        page.navigate(demo.demo.shopAddress() + "/?q=nothing%20like%20it");
        watch.look("shop-search");
        page.navigate(demo.demo.shopAddress() + "/nowhere");
        watch.look("shop-missing");

        page.navigate(
                "http://localhost:%d/admin/shops/%s/tour"
                        .formatted(demo.street.serverPort(), demo.shop));
        press(page, "14 days");
        watch.look("demo-tour-done");

        assertThat(page.locator(".notice").textContent()).contains("The clock is moved.");
        assertThat(page.locator(".tag.good")).satisfies(tags -> has(tags, 6));
        assertThat(watch.complaints()).isEmpty();
    }

    private static void has(Locator tags, int count) {
        assertThat(tags.count()).isEqualTo(count);
    }

    private static void pay(Page page, String name, String email) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Your e-mail address").fill(email);
        press(page, "Pay now");
    }

    /// The first button of this name.
    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private BrowserContext window() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }
}
