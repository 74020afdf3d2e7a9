package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import goodword.stores.ShopifyServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page of a connected Shopify in a real browser: its keys, what is missing, where its privacy
/// messages go, and who waits for an answer.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page.
final class ShopifyBrowserTest {
    private TestBrowser chromium;
    private ConnectedShopify at;
    private WebServer server;
    private Page page;
    private PageWatch watch;
    private String shop;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedShopify.open();
        chromium = TestBrowser.open();
        server = WebServer.open(at.shop.house, 0);
        at.keepHooks();
        BrowserContext window =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page = window.newPage();
        watch = new PageWatch(page);
        shop = "http://localhost:" + server.port() + "/admin/shops/" + at.shop.id;
        TestStaff staff = new TestStaff(at.shop);
        staff.enter(
                page, "http://localhost:" + server.port(), staff.member(at.shop.id, Role.OWNER));
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            chromium.close();
            at.close();
        }
    }

    @Test
    void keys_checks_and_privacy_requests() throws Exception {
        at.bought("fay@mail.example");
        at.store
                .webhooks()
                .deliver(
                        "customers/data_request",
                        """
                        {"shop_id":1,"shop_domain":"s.myshopify.com","data_request":{"id":7},
                         "customer":{"id":77,"email":"fay@mail.example"}}
                        """);
        at.shop.house.jobs().runDue();
        page.navigate(shop);
        String home = page.locator("main").textContent();
        page.getByText("See by when").click();
        watch.look("shopify-known");
        String known = page.locator("main").textContent();
        press("Try all of it now");
        watch.look("shopify-well");
        String well = page.locator("main").textContent();
        at.store.graph().grant("read_orders", "read_customers");
        press("Try all of it now");
        watch.look("shopify-scope");
        String scope = page.locator("main").textContent();
        page.getByText("Put in others").click();
        page.getByLabel("Address of the shop").fill(at.store.address());
        page.getByLabel("Admin API access token").fill("shpat_wrong");
        page.getByLabel("Client secret").fill(ShopifyServer.SECRET);
        press("Try and keep");
        watch.look("shopify-wrong");
        String wrong = page.locator("main").textContent();
        page.navigate(shop + "/stores/" + at.connection.connection);
        press("It is answered");
        watch.look("shopify-answered");

        assertThat(home).contains("A privacy request waits for an answer");
        assertThat(known)
                .contains("not run against a live shop")
                .contains("asks what is kept of them")
                .contains("customers/redact")
                .contains("Shopify's own store credit")
                .doesNotContain("New secret");
        assertThat(page.locator("#hook").inputValue()).endsWith(at.connection.token);
        assertThat(well).contains("They open the store").contains("All 9 webhooks");
        assertThat(scope).contains("The app lacks the scope write_discounts");
        assertThat(wrong).contains("Shopify does not know this token");
        assertThat(page.locator("main").textContent()).contains("Answered ");
        assertThat(at.stores().privacy().waiting(at.shop.id)).isEmpty();
        assertThat(watch.complaints()).isEmpty();
    }

    private void press(String name) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
