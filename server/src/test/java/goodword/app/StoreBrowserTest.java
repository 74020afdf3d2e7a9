package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import goodword.stores.WooServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages of stores in a real browser, well and not well, narrow and wide, light and dark.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page.
final class StoreBrowserTest {
    private TestBrowser chromium;
    private ConnectedWoo at;
    private WebServer server;
    private Page page;
    private PageWatch watch;
    private String stores;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedWoo.open();
        chromium = TestBrowser.open();
        server = WebServer.open(at.shop.house, 0);
        BrowserContext window =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page = window.newPage();
        watch = new PageWatch(page);
        stores = "http://localhost:" + server.port() + "/admin/shops/" + at.shop.id + "/stores";
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
    void a_store_that_is_well_and_one_that_is_not() {
        String woo = "/" + at.connection.connection;
        look("stores", "");
        look("store-known", woo);
        press("Try all of it now");
        look("store-well", null);
        at.putKeys("cs_wrong");
        press("Try all of it now");
        look("store-refused", null);
        page.getByText("Put in others").click();
        page.getByLabel("Address of the shop").fill("no address at all");
        page.getByLabel("Consumer key").fill(WooServer.KEY);
        page.getByLabel("Consumer secret").fill(WooServer.SECRET);
        press("Try and keep");
        look("store-wrong-address", null);
        press("New secret");
        look("store-secret", null);
        page.navigate(stores + woo);
        press("Pause");
        look("store-paused", null);

        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void each_kind_is_connected_with_its_own_words() {
        for (String kind : at.stores().connections().kinds()) {
            page.navigate(stores);
            page.locator("input[value='" + kind + "']").check();
            page.getByLabel("What do you call it?").fill("Shop for " + kind);
            press("Connect");
            look("store-new-" + kind, null);
        }
        look("stores-many", "");

        assertThat(watch.complaints()).isEmpty();
    }

    private void press(String name) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    private void look(String name, @Nullable String path) {
        if (path != null) {
            page.navigate(stores + path);
        }
        watch.look(name);
    }
}
