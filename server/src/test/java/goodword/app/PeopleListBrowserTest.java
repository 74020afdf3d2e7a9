package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import goodword.access.Role;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An owner brings people along in a real browser, narrow and wide, light and dark.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page.
final class PeopleListBrowserTest {
    private static final String LIST =
            """
            Customer email,First name,Last name,Referral link,Points balance,Unsubscribed,Favourite colour
            ada@mail.example,Zoë,Lovelace,https://refer.shop.example/share/ADA-LOVELACE,1250,no,green
            ben@mail.example,Ben,Byron,https://refer.shop.example/share/BEN-BYRON,40,yes,
            cleo@mail.example,Cleopatra,of the House of the Ptolemies at Alexandria,,,no,purple
            no address at all,Dora,Dee,https://refer.shop.example/share/DORA,10,no,
            ADA@mail.example,Ada,Again,,,no,
            """;

    private TestShop shop;
    private TestBrowser chromium;
    private WebServer server;
    private Page page;
    private PageWatch watch;

    @BeforeEach
    void open() {
        shop = TestShop.open();
        chromium = TestBrowser.open();
        server = WebServer.open(shop.house, 0);
        page =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                        .newPage();
        watch = new PageWatch(page);
        TestStaff staff = new TestStaff(shop);
        staff.enter(page, "http://localhost:" + server.port(), staff.member(shop.id, Role.OWNER));
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            chromium.close();
            shop.close();
        }
    }

    @Test
    void people_are_brought_along_step_by_step() {
        page.navigate("http://localhost:" + server.port() + "/admin/shops/" + shop.id + "/imports");
        watch.look("people-imports");
        page.getByText("Bring people along").click();
        choose("people.xlsx", new byte[] {'P', 'K', 3, 4});
        watch.look("people-refused");
        choose("smile-customers.csv", LIST.getBytes(Charset.forName("windows-1252")));
        watch.look("people-match");
        page.getByLabel("Favourite colour means").selectOption("code");
        page.getByLabel("Unsubscribed means").selectOption("code");
        press("See what would happen");
        watch.look("people-match-wrong");
        page.getByLabel("Favourite colour means").selectOption("");
        page.getByLabel("Unsubscribed means").selectOption("unsubscribed");
        press("See what would happen");
        keepStill();
        watch.look("people-look-waits");
        done();
        watch.look("people-without-rate");
        page.getByText("Match the columns again").click();
        page.getByLabel("What are 100 points worth?").fill("5.00");
        press("See what would happen");
        done();
        watch.look("people-looked");
        press("Take them over");
        press("Stop");
        done();
        watch.look("people-stopped");
        press("Go on");
        done();
        watch.look("people-taken");
        page.navigate("http://localhost:" + server.port() + "/admin/shops/" + shop.id + "/ledger");
        watch.look("people-ledger");

        assertThat(page.content()).contains("Opening");
        assertThat(watch.complaints()).isEmpty();
    }

    private void choose(String name, byte[] file) {
        page.getByLabel("A CSV file with a header line")
                .setInputFiles(new FilePayload(name, "text/csv", file));
        press("Go on");
    }

    /// The page as it is when the jobs have run.
    private void done() {
        shop.house.jobs().runDue();
        keepStill();
    }

    /// The same page, no longer shown anew by itself.
    private void keepStill() {
        page.navigate(page.url().replace("?follow=1", ""));
    }

    private void press(String name) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
