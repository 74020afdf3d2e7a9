package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The way out of a shop's mails as a person walks it, in a browser.
final class UnsubscribeBrowserTest {
    private final Mailbox mailbox = new Mailbox();
    private final TestShop shop = TestShop.mailing(mailbox.outgoing());
    private final WebServer server = WebServer.open(shop.house, 0);
    private final TestBrowser chromium = TestBrowser.open();
    private final Page page =
            chromium.browser().newContext(new Browser.NewContextOptions()).newPage();
    private final PageWatch watch = new PageWatch(page);

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        shop.close();
        mailbox.close();
    }

    @Test
    void mails_are_stopped_and_wanted_again_with_one_press_each() throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE");
        shop.house.edges().catchUp();
        shop.house.jobs().runDue();
        String out = Mailbox.unsubscribe(mailbox.mails().getLast());

        page.navigate(out);
        watch.look("unsubscribe");
        page.getByText("Stop these mails").click();
        String stopped = page.locator("main").textContent();
        watch.look("unsubscribe-stopped");
        page.getByText("I pressed this by mistake").click();
        String back = page.locator("main").textContent();
        page.navigate(out.substring(0, out.length() - 6) + "AAAAAA");
        watch.look("unsubscribe-unknown");

        assertThat(stopped).contains("I pressed this by mistake");
        assertThat(back).contains("Stop these mails");
        assertThat(watch.complaints()).isEmpty();
    }
}
