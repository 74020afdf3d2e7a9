package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import goodword.webhook.EventType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The pages about webhooks in a real browser, empty and filled.
final class WebhookBrowserTest {
    private final WebhookStage stage = new WebhookStage();
    private final TestStaff staff = new TestStaff(stage.shop);
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server = WebServer.open(stage.shop.house, 0);
    private final String origin = "http://localhost:" + server.port();
    private final String base = origin + "/admin/shops/" + stage.shop.id + "/webhooks";
    private final BrowserContext window =
            chromium.browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    private final Page page = window.newPage();
    private final PageWatch watch = new PageWatch(page);

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        stage.close();
    }

    @Test
    void every_page_looks_as_it_should() throws Exception {
        staff.enter(page, origin, staff.member(stage.shop.id, Role.OWNER));
        look("webhooks-empty", base);
        page.getByLabel("Where to?").fill("https://10.0.0.1/hook");
        page.getByText("Make the webhook").click();
        look("webhooks-refused", null);
        page.getByLabel("Where to?").fill(stage.receiver.url());
        page.getByLabel("What is it for?").fill("Rewards to Klaviyo");
        page.getByText("Make the webhook").click();
        look("webhook-secret", null);
        page.getByText("I have kept it").click();
        page.getByText("Send a test").click();
        stage.receiver.answer(200, 503);
        stage.order("1", "bob");
        stage.bring();
        page.reload();
        page.locator("details summary").last().click();
        look("webhook-failing", null);
        stage.endpoint(EventType.REWARD_ISSUED);
        stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.shop.pass(Duration.ofSeconds(10));
        stage.receiver.answer(204, 204, 204, 410);
        stage.order("2", "carl");
        stage.bring();
        look("webhooks", base);
        page.getByText("Switched off").first().isVisible();

        assertThat(watch.complaints()).isEmpty();
    }

    private void look(String name, @Nullable String path) {
        if (path != null) {
            page.navigate(path);
        }
        watch.look(name);
    }
}
