package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import goodword.conversion.EnrolJourney;
import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.sharing.PageLinks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The pages of people in a real browser: every state, and not one request to anybody else.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page, narrow and wide, light and dark.
final class PeopleBrowserTest {
    private final TestShop shop = TestShop.withoutTrust();
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String origin = "http://localhost:" + server.port();
    private final BrowserContext window =
            chromium.browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    private final Page page = window.newPage();
    private final PageWatch watch = new PageWatch(page);
    private final List<String> requests = new ArrayList<>();
    private final String code = "ADA" + server.port();
    private final PersonId ada = enrol("Ada", code);

    PeopleBrowserTest() {
        shop.publish(TestShop.terms());
        shop.settle("https://shop.example/");
        page.onRequest(request -> requests.add(request.url()));
    }

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        shop.close();
    }

    @Test
    void every_page_looks_as_it_should_and_asks_nobody_else() {
        shoot("advocate-new", pageOf(ada));
        shoot("friend", "/i/" + code);
        boolean noCookies = window.cookies().isEmpty();
        page.getByText("Use my offer").click();
        shoot("friend-claimed", null);
        String coupon = page.locator("#coupon").textContent();
        shoot("friend-again", "/i/" + code);
        String again = page.locator("#coupon").textContent();
        happen(coupon);
        shoot("advocate", pageOf(ada));
        page.getByText("Show a QR code").click();
        page.getByText("The rules, in plain words").click();
        shoot("advocate-open", null);
        window.clearCookies();
        String hostile = code + "-X";
        PersonId odd = enrol("<img src=x onerror=alert(1)>" + "Wolfeschlegel".repeat(4), hostile);
        shoot("friend-hostile", "/i/" + hostile);
        shoot("advocate-hostile", pageOf(odd));
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> {
                            var programs = shop.house.rooms().programs();
                            programs.pause(shop.id, programs.live(shop.id).orElseThrow().id());
                            return shop;
                        });
        shoot("friend-ended", "/i/" + code);
        shoot("advocate-paused", pageOf(ada));
        shoot("friend-unknown", "/i/NOBODYS-" + code);
        shoot("advocate-unknown", "/me/nobody");

        assertThat(noCookies).isTrue();
        assertThat(again).isEqualTo(coupon);
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(origin + "/"));
        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void without_a_script_the_offer_is_taken_all_the_same() {
        BrowserContext plain =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page quiet = plain.newPage();

        quiet.navigate(origin + "/i/" + code);
        quiet.getByText("Use my offer").click();

        assertThat(quiet.locator("#coupon").textContent()).hasSize(12);
        assertThat(quiet.getByText("Copy").isVisible()).isFalse();
    }

    /// A claim that is ready, one that waits, one that was given back, one too small, one unpaid.
    private void happen(String coupon) {
        take(shop.order("o1", "bob", 12_000, coupon));
        shop.pass(Duration.ofDays(15));
        take(shop.order("o2", "eve", 8_450, code));
        OrderSnapshot kept = shop.order("o3", "dan", 6_000, code);
        take(
                new OrderSnapshot(
                        kept.externalId(),
                        kept.number(),
                        kept.version(),
                        kept.state(),
                        kept.placedAt(),
                        kept.paidAt(),
                        null,
                        kept.customer(),
                        kept.totals(),
                        kept.discounts(),
                        List.of(TestShop.refund("r1", 6_000, shop.clock.instant())),
                        kept.disputes(),
                        kept.origin(),
                        kept.traces(),
                        false));
        take(shop.order("o4", "fay", 1_200, code));
        take(TestShop.unpaid(shop.order("o5", "gus", 4_000, code)));
        shop.house.jobs().runDue();
    }

    private void take(OrderSnapshot order) {
        shop.house.orderJourney().take(shop.id, order);
    }

    private String pageOf(PersonId person) {
        String address =
                server.part(PageLinks.class.getName(), PageLinks.class)
                        .of(shop.id, person)
                        .orElseThrow();
        return address.substring(origin.length());
    }

    private PersonId enrol(String givenName, String referralCode) {
        CustomerRef customer =
                new CustomerRef(
                        referralCode, referralCode + "@mail.example", null, givenName, null, null);
        return shop.house
                .enrolJourney()
                .enrol(shop.id, List.of(new EnrolJourney.Candidate(customer, referralCode)))
                .getFirst()
                .person();
    }

    private void shoot(String name, @org.jspecify.annotations.Nullable String path) {
        if (path != null) {
            page.navigate(origin + path);
        }
        watch.look(name);
    }
}
