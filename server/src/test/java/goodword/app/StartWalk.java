package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodword.access.Role;

/// Somebody who reads nothing, at the guided start in a real browser. Counts what has to be pressed
/// and typed, and looks at every page on the way. For one thread.
public final class StartWalk implements AutoCloseable {
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server;
    private final Page page;
    private final PageWatch watch;
    private final String desk;
    private int presses;
    private int fields;

    private StartWalk(TestShop shop) {
        server = WebServer.open(shop.house, 0);
        page =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                        .newPage();
        watch = new PageWatch(page);
        String origin = "http://localhost:" + server.port();
        desk = origin + "/admin/shops/" + shop.id;
        TestStaff staff = new TestStaff(shop);
        staff.enter(page, origin, staff.member(shop.id, Role.OWNER));
    }

    /// At the desk of this shop, as its owner.
    public static StartWalk open(TestShop shop) {
        return new StartWalk(shop);
    }

    /// What the shop's companion has to know; shown once.
    public record Shown(String hook, String secret) {}

    /// From the overview to what the shop runs on, and its address and key.
    public Shown connect(String kind, String address, String key) {
        press("Begin");
        watch.look("real-start-kinds");
        tap(page.locator("a.way").filter(new Locator.FilterOptions().setHasText(kind)));
        type("input[name=address]", address);
        type("input[type=password]", key);
        press("Connect");
        watch.look("real-start-secret");
        return new Shown(page.locator("#hook").inputValue(), page.locator("#secret").inputValue());
    }

    public void tryConnection() {
        press("I have kept them");
        press("Try all of it now");
        watch.look("real-start-connected");
    }

    /// Has the shop's own past read, and comes back.
    public void readPast() {
        page.navigate(desk + "/imports");
        press("Read all orders");
        watch.look("real-start-import");
        page.navigate(desk + "/start/connect");
    }

    /// The first offer that the shop can keep.
    public void takeOffer() {
        press("Next");
        watch.look("real-start-recipe");
        press("Take this: Give 10%, get 10");
        press("Next");
    }

    public void chooseColour(String colour) {
        type("#colour", colour);
        press("Keep");
        watch.look("real-start-brand");
        press("Next");
    }

    /// As one's own friend; the code that the friend gets.
    public String beFriend() {
        press("Make my link");
        String back = page.url();
        page.navigate(page.locator("#link").inputValue());
        watch.look("real-start-friend");
        press("Use my offer");
        watch.look("real-start-claimed");
        String code = page.locator("#coupon").textContent().strip();
        page.navigate(back);
        return code;
    }

    /// Whether the page of the trial says this once it is looked at again.
    public boolean triedShows(String words) {
        page.navigate(desk + "/start/try");
        return page.locator("main").textContent().contains(words);
    }

    public void checklist() {
        watch.look("real-start-tried");
        press("To the checklist");
        press("Try it");
        watch.look("real-start-golive");
    }

    /// What the checklist says now, line by line.
    public String checklistText() {
        page.navigate(desk + "/golive");
        watch.look("real-start-golive-ordered");
        return page.locator("main").innerText();
    }

    public int presses() {
        return presses;
    }

    public int fields() {
        return fields;
    }

    private void press(String name) {
        tap(
                page.locator("main button, main a.button")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first());
    }

    private void tap(Locator what) {
        what.click();
        presses++;
        page.waitForLoadState();
    }

    private void type(String where, String text) {
        page.locator(where).fill(text);
        fields++;
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
        assertThat(watch.complaints()).isEmpty();
    }
}
