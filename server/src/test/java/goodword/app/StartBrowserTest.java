package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import goodword.access.Role;
import goodword.connector.Samples;
import goodword.messaging.Outgoing;
import goodword.platform.picture.ForeignPicture;
import goodword.stores.RecordedWoo;
import goodword.stores.WooServer;
import java.awt.Color;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who reads nothing connects a shop, takes an offer, gives it a look, tries it and sees
/// the checklist: in a real browser, narrow and wide, light and dark.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page.
final class StartBrowserTest {
    private TestBrowser chromium;
    private WooServer store;
    private PageServer pages;
    private TestShop shop;
    private WebServer server;
    private Page page;
    private PageWatch watch;
    private String desk;

    @BeforeEach
    void open() throws Exception {
        assertThat(Samples.bytes("store-samples/woocommerce/21-order.json")).isNotEmpty();
        chromium = TestBrowser.open();
        store = WooServer.open(new RecordedWoo(() -> TestShop.START));
        pages = PageServer.open();
        pages.page(
                        "/",
                        """
                        <html><head><meta name="theme-color" content="#b4232f">
                        <link rel="apple-touch-icon" href="/icon.png"></head></html>
                        """)
                .put("/icon.png", 200, "image/png", PageServer.ring(new Color(0xB4232F), 180));
        shop =
                TestShop.mailingAndCalling(
                        Outgoing.UNSET, "127.0.0.1:" + store.port() + "," + pages.host());
        server = WebServer.open(shop.house, 0);
        BrowserContext window =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page = window.newPage();
        watch = new PageWatch(page);
        desk = "http://localhost:" + server.port() + "/admin/shops/" + shop.id;
        TestStaff staff = new TestStaff(shop);
        staff.enter(page, "http://localhost:" + server.port(), staff.member(shop.id, Role.OWNER));
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            shop.close();
            pages.close();
            store.close();
            chromium.close();
        }
    }

    @Test
    void from_nothing_to_the_checklist() throws IOException {
        look("start-home", "");
        press("Begin");
        look("start-connect", null);
        look("start-overview", "/start");
        connect();
        recipe();
        brand();
        trying();
        checklist();

        assertThat(watch.complaints()).isEmpty();
    }

    private void connect() {
        page.navigate(desk + "/start/connect");
        page.locator("a.way").first().click();
        keys("cs_wrong");
        look("start-connect-refused", null);
        keys(WooServer.SECRET);
        look("start-connected", null);
        press("Try all of it now");
        look("start-connected-tried", null);
        assertThat(page.locator("main").textContent()).contains("One was made just now");
        press("Next");
    }

    private void keys(String secret) {
        page.getByLabel("Address of the shop").fill(store.address());
        page.getByLabel("Consumer key").fill(WooServer.KEY);
        page.getByLabel("Consumer secret").fill(secret);
        press("Connect");
    }

    private void recipe() {
        look("start-recipe", null);
        assertThat(page.locator(".closed").textContent())
                .contains("WooCommerce keeps no store credit");
        look("program-new-limited", "/programs/new");
        page.navigate(desk + "/start/recipe");
        press("Take this: Give 10%, get 10");
        look("start-recipe-live", null);
        press("Next");
    }

    private void brand() throws IOException {
        look("start-brand", null);
        page.getByLabel("Your shop's page").fill("http://127.0.0.1:1/");
        press("Read it");
        look("start-brand-unreachable", null);
        page.getByLabel("Your shop's page").fill(pages.address());
        press("Read it");
        look("start-brand-read", null);
        page.locator("#colour").fill("#ffd400");
        press("Keep");
        look("start-brand-yellow", null);
        logo(new byte[ForeignPicture.BYTES_MAX + 1]);
        assertThat(page.locator("#logo-error").textContent()).contains("up to 1 MB");
        page.locator("#colour").fill("#1f3fbf");
        logo(PageServer.ring(new Color(0x1F3FBF), 300));
        look("start-brand-uploaded", null);
        press("Next");
    }

    private void logo(byte[] file) {
        page.setInputFiles("#logo", new FilePayload("logo.png", "image/png", file));
        press("Keep");
    }

    private void trying() {
        look("start-try", null);
        press("Make my link");
        look("start-try-link", null);
        String link = page.locator("#link").inputValue();
        page.navigate(link);
        look("branded-friend", null);
        press("Use my offer");
        look("branded-claimed", null);
        shop.house.jobs().runDue();
        look("start-try-done", "/start/try");
        assertThat(page.locator("main").textContent()).contains("The coupon is in your store");
        press("To the checklist");
    }

    private void checklist() {
        look("golive", null);
        press("Try it");
        press("Others are made");
        shop.settle("https://shop.example/");
        look("golive-tried", "/golive");
        look("start-home-done", "");
        look("start-overview-done", "/start");
    }

    private void press(String name) {
        page.locator("main button, main a.button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    private void look(String name, @Nullable String path) {
        if (path != null) {
            page.navigate(desk + path);
        }
        watch.look(name);
    }
}
