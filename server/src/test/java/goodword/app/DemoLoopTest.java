package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole of the demo in a real browser: a program is designed, an advocate shares, a friend
/// claims in another browser and buys, the reward waits, the clock moves, the reward is issued, the
/// order is refunded, the reward is taken back. Every page on the way is looked at strictly.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page.
final class DemoLoopTest {
    @TempDir Path home;
    private TestBrowser chromium;
    private TestDemo demo;
    private String desk;

    @BeforeEach
    void open() throws Exception {
        chromium = TestBrowser.open();
        demo = TestDemo.open(home);
        desk = "http://localhost:%d/admin/shops/%s".formatted(port(), demo.shop);
    }

    @AfterEach
    void close() {
        demo.close();
        chromium.close();
    }

    @Test
    void a_reward_is_designed_earned_issued_and_taken_back() {
        Page owner = profile();
        Page advocate = profile();
        Page friend = profile();
        PageWatch onOwner = new PageWatch(owner);
        PageWatch onAdvocate = new PageWatch(advocate);
        PageWatch onFriend = new PageWatch(friend);

        owner.navigate("http://localhost:" + port() + demo.demo.path());
        press(owner, "Open the desk");
        design(owner, onOwner);
        String myPage = buyAndShare(advocate, onAdvocate);
        String code = claim(advocate, friend, onFriend);
        String order = spend(friend, code);
        String waiting = story(owner, onOwner, order, "loop-waiting");
        press(owner, "+14 days");
        String issued = story(owner, onOwner, order, "loop-issued");
        advocate.navigate(myPage);
        onAdvocate.look("loop-advocate-ready");
        String ready = advocate.locator("main").textContent();
        String mailbox = mailbox(owner, onOwner);
        refund(friend, order);
        String revoked = story(owner, onOwner, order, "loop-revoked");
        lookAround(owner, onOwner);
        owner.navigate(desk + "/tour");
        String tour = owner.locator("main").textContent();

        assertThat(waiting).contains("Waits for the return window to end", "Held");
        assertThat(issued).contains("Issued");
        assertThat(ready).contains("£15.00", "ready");
        assertThat(mailbox).contains("ready").contains("grace.hopper@example.org");
        assertThat(revoked).contains("Revoked");
        assertThat(tour).contains("8 of 8 done");
        assertThat(demo.rewardStates(order)).containsOnly("advocate revoked", "friend revoked");
        assertThat(onOwner.complaints()).isEmpty();
        assertThat(onAdvocate.complaints()).isEmpty();
        assertThat(onFriend.complaints()).isEmpty();
    }

    /// A new program in place of the live one: 15 pounds for the advocate.
    private void design(Page owner, PageWatch watch) {
        owner.navigate(desk + "/programs/new?recipe=ten-ten");
        owner.getByLabel("Name").first().fill("Fifteen for a friend");
        owner.locator("#A-advocate-value").fill("15");
        owner.locator("#holdDays").fill("14");
        watch.look("loop-editor");
        owner.getByText("Keep and publish…").click();
        owner.waitForURL("**/publish");
        watch.look("loop-publish");
        owner.locator("main form button").first().click();
        owner.waitForURL("**done=program-publish");
    }

    /// Returns the address of the advocate's own page.
    private String buyAndShare(Page advocate, PageWatch watch) {
        advocate.navigate(demo.demo.shopAddress() + "/gifts/lambswool-throw");
        press(advocate, "Put into the basket");
        pay(advocate, "Grace Hopper", "grace.hopper@example.org", "");
        watch.look("loop-thanks");
        advocate.getByText("Your page").click();
        watch.look("loop-advocate");
        return advocate.url();
    }

    /// Returns the friend's own code.
    private String claim(Page advocate, Page friend, PageWatch watch) {
        String code = advocate.locator("#code").textContent().strip();
        friend.navigate("http://localhost:" + port() + "/i/" + code);
        watch.look("loop-friend");
        press(friend, "Use my offer");
        watch.look("loop-friend-code");
        return friend.locator("#coupon").textContent().strip();
    }

    /// Returns the number of the order.
    private String spend(Page friend, String code) {
        friend.getByText("Take it to").click();
        friend.navigate(demo.demo.shopAddress() + "/gifts/lambswool-throw");
        press(friend, "Put into the basket");
        pay(friend, "Alan Turing", "alan.turing@example.org", code);
        friend.getByText("See this order in the back office").click();
        friend.waitForLoadState();
        return friend.url().replaceAll(".*/", "");
    }

    private String story(Page owner, PageWatch watch, String order, String name) {
        demo.house.jobs().runDue();
        demo.house.edges().catchUp();
        owner.navigate(desk + "/story?order=" + order);
        watch.look(name);
        return owner.locator("main").textContent();
    }

    private String mailbox(Page owner, PageWatch watch) {
        demo.house.edges().catchUp();
        demo.house.jobs().runDue();
        owner.navigate(desk + "/messages");
        watch.look("loop-messages");
        String list = owner.locator("main").textContent();
        owner.locator("main td a").first().click();
        watch.look("loop-message");
        return list;
    }

    private void refund(Page friend, String order) {
        friend.navigate(demo.demo.shopAddress() + "/orders/" + order);
        press(friend, "Refund it all");
    }

    private void lookAround(Page owner, PageWatch watch) {
        for (String place :
                new String[] {
                    "",
                    "/tour",
                    "/programs",
                    "/referrals",
                    "/review",
                    "/experiments",
                    "/people",
                    "/people?view=network",
                    "/rewards",
                    "/coupons",
                    "/ledger",
                    "/settings",
                    "/team",
                    "/keys",
                    "/audit",
                    "/health",
                    "/search?q=grace",
                    "/search?q=nobody"
                }) {
            owner.navigate(desk + place);
            watch.look("loop-desk" + place.replaceAll("[^a-z]", "-"));
        }
    }

    private void pay(Page page, String name, String email, String code) {
        page.navigate(demo.demo.shopAddress() + "/checkout");
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Your e-mail address").fill(email);
        page.getByLabel("Code of a friend").fill(code);
        press(page, code.isEmpty() ? "Pay now" : "Apply");
        if (!code.isEmpty()) {
            press(page, "Pay now");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private Page profile() {
        BrowserContext context =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        return context.newPage();
    }

    private int port() {
        return demo.street.serverPort();
    }
}
