package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import goodword.access.AuditLog;
import goodword.access.Role;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Programs;
import goodword.program.Terms;
import goodword.sharing.PageLinks;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From a recipe to a payment that is noted, at the desk over HTTP and in a real browser.
///
/// `-Dgoodword.pictures=DIR` keeps a picture of every page, narrow and wide, light and dark.
final class DonationPagesTest {
    private static final String CHARITY = "Sea & Land Rescue <e.V.>";

    private final MoneyStory story = new MoneyStory();
    private final TestShop shop = story.shop;

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        story.close();
    }

    @Test
    void a_recipe_for_a_charity_asks_which_one() throws Exception {
        DeskClient owner = story.loggedIn(Role.OWNER);

        HttpResponse<String> unnamed = take(owner, "charity", " ");
        HttpResponse<String> named = take(owner, "charity", CHARITY);

        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("Write which charity, in at most 120 characters.");
        assertThat(named.statusCode()).isEqualTo(303);
        assertThat(MoneyStory.text(owner.get(story.desk + "/start/recipe").body()))
                .contains(
                        "a donation of €10.00 to Sea &amp; Land Rescue &lt;e.V.&gt; for each friend");
    }

    @Test
    void the_form_of_a_program_says_what_a_donation_and_a_perk_want() throws Exception {
        DeskClient owner = story.loggedIn(Role.OWNER);

        String fresh = owner.get(story.desk + "/programs/new?recipe=charity").body();
        String perk = owner.get(story.desk + "/programs/new?recipe=early-access").body();

        assertThat(fresh).contains("name=\"A-advocate-what\" value=\"\"");
        assertThat(perk)
                .contains("name=\"A-advocate-what\" value=\"early access to new products\"");
        assertThat(perk).contains("name=\"A-advocate-value\" value=\"\"");
    }

    @Test
    void a_payment_is_noted_once_and_only_as_it_was_shown() throws Exception {
        earned(story.loggedIn(Role.OWNER));
        DeskClient owner = story.loggedIn(Role.OWNER);

        HttpResponse<String> bad = note(owner, "1000 EUR", "2026-04-31", " ");
        HttpResponse<String> future = note(owner, "1000 EUR", "2099-01-01", "SEPA 7");
        HttpResponse<String> other = note(owner, "999 EUR", "2026-04-01", "SEPA 7");
        HttpResponse<String> right = note(owner, "1000 EUR", "2026-04-01", "SEPA 7");
        HttpResponse<String> again = note(owner, "1000 EUR", "2026-04-01", "SEPA 7");

        assertThat(List.of(bad, future, other, right, again))
                .extracting(HttpResponse::statusCode)
                .containsExactly(422, 422, 409, 303, 409);
        assertThat(bad.body())
                .contains("Write by what you find the payment again.", "Choose the day on which");
        assertThat(other.body()).contains("Nothing was noted: since this page was opened");
        assertThat(MoneyStory.text(owner.get(story.desk + "/donations").body()))
                .contains("Handed over", "€10.00", "SEPA 7")
                .doesNotContain("to hand over");
        assertThat(audited()).containsOnlyOnce("donation.handed_over").contains("SEPA 7");
    }

    @Test
    void who_may_only_read_gets_no_form_and_cannot_note() throws Exception {
        earned(story.loggedIn(Role.OWNER));
        DeskClient reader = story.loggedIn(Role.READ_ONLY);

        String page = reader.get(story.desk + "/donations").body();

        assertThat(page).contains("to hand over").doesNotContain("I paid");
        assertThat(note(reader, "1000 EUR", "2026-04-01", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void every_page_looks_as_it_should() throws Exception {
        try (TestBrowser chromium = TestBrowser.open()) {
            Page page =
                    chromium.browser()
                            .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                            .newPage();
            PageWatch watch = new PageWatch(page);
            String origin = "http://localhost:" + story.server.port();
            String desk = origin + story.desk;
            story.staff.enter(page, origin, story.staff.member(shop.id, Role.OWNER));
            page.navigate(desk + "/donations");
            watch.look("donations-empty");
            page.navigate(desk + "/start/recipe");
            watch.look("donations-recipes");
            page.navigate(desk + "/programs/new?recipe=charity");
            watch.look("donations-program");
            earned(story.loggedIn(Role.OWNER));
            story.staff.enter(page, origin, story.staff.member(shop.id, Role.OWNER));
            page.navigate(desk + "/donations");
            watch.look("donations");
            page.getByLabel("Reference").fill("SEPA 2026-04-15 / 7");
            page.getByText("I paid").click();
            watch.look("donations-noted");
            page.navigate(desk + "/rewards");
            watch.look("donations-rewards");
            page.navigate(desk + "/rewards?means=perk&state=issued");
            watch.look("donations-perks");
            shop.catchUp();
            page.navigate(desk + "/referrals");
            watch.look("donations-referrals");
            page.navigate(page("anna"));
            watch.look("donations-advocate");

            assertThat(page.content()).contains("was handed over in your name");
            assertThat(watch.complaints()).isEmpty();
        }
    }

    /// Anna brought two friends: one under a donation, the other under early access.
    private void earned(DeskClient owner) throws Exception {
        take(owner, "charity", CHARITY);
        shop.advocate("anna", "ANNA1");
        story.order("o1", "ben", 10_000, "ANNA1");
        publishPerk();
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofHours(1)));
        story.order("o2", "carl", 10_000, "ANNA1");
        shop.pass(Duration.ofDays(31));
    }

    private void publishPerk() {
        Terms terms =
                new Terms(
                        Map.of(
                                "A",
                                new Offer(
                                        Benefit.perk("early access to new products"),
                                        Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT))),
                        null,
                        true,
                        3_650,
                        30,
                        30,
                        Terms.RefundRule.RECKONS,
                        null,
                        null,
                        RoundingMode.HALF_UP);
        Programs programs = shop.house.rooms().programs();
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                programs.publish(
                                        shop.id,
                                        programs.live(shop.id).orElseThrow().id(),
                                        terms,
                                        shop.clock.instant()));
    }

    private HttpResponse<String> take(DeskClient desk, String recipe, String charity)
            throws Exception {
        return desk.post(
                story.desk + "/start/recipe", Map.of("recipe", recipe, "charity", charity));
    }

    private HttpResponse<String> note(DeskClient desk, String sum, String day, String reference)
            throws Exception {
        return desk.post(
                story.desk + "/donations",
                Map.of(
                        "charity",
                        CHARITY,
                        "sum",
                        sum,
                        "rewards",
                        "1",
                        "day",
                        day,
                        "reference",
                        reference));
    }

    private String page(String customer) {
        return story.server
                .part(PageLinks.class.getName(), PageLinks.class)
                .of(shop.id, story.person(customer))
                .orElseThrow();
    }

    private String audited() {
        AuditLog audit = shop.house.entrance().audit();
        return audit.read(shop.id, "donation.handed_over", Long.MAX_VALUE, 10).toString();
    }
}
