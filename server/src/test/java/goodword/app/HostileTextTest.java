package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import goodword.access.Role;
import goodword.conversion.EnrolJourney;
import goodword.person.CustomerRef;
import goodword.program.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Names, codes, notes and program texts that try to be markup, scripts or chaos: what is kept is
/// shown letter by letter, and no script runs anywhere.
///
/// Every text is in the lists; every twentieth page of a person is opened, all of them with
/// `-Dgoodword.hostile=all`.
final class HostileTextTest {
    private static final Path FACTS = Path.of("../shared/facts");
    private static final String SHOWN = "() => document.querySelector('main').textContent";
    private static final int STEP = "all".equals(System.getProperty("goodword.hostile")) ? 1 : 20;

    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String origin = "http://localhost:" + server.port();
    private final String desk = origin + "/admin/shops/" + shop.id;
    private final Page page =
            chromium.browser().newContext(new Browser.NewContextOptions()).newPage();
    private final PageWatch watch = new PageWatch(page);
    private final List<String> ran = new ArrayList<>();

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        shop.close();
    }

    @Test
    void hostile_texts_are_shown_as_texts_and_run_nothing() throws Exception {
        assumeThat(Files.exists(FACTS)).as("no ../shared/facts beside the repository").isTrue();
        List<String> texts = texts();
        shop.publish(TestShop.terms());
        List<EnrolJourney.Enrolled> advocates = people(texts);
        shop.catchUp();
        page.onDialog(
                dialog -> {
                    ran.add(dialog.message());
                    dialog.dismiss();
                });
        page.onRequest(
                request -> {
                    boolean ours =
                            request.url().startsWith(origin) || request.url().startsWith("data:");
                    if (!ours) {
                        ran.add(request.url());
                    }
                });
        staff.enter(page, origin, staff.member(shop.id, Role.OWNER));

        List<String> programs = programs(texts);
        List<String> people = unseen(texts, walk("/people"));
        List<String> referrals = unseen(texts, walk("/referrals"));
        for (int next = 0; next < advocates.size(); next += STEP) {
            page.navigate(desk + "/people/" + advocates.get(next).person());
            page.navigate(desk + "/story?order=h" + next);
            page.navigate(origin + "/i/" + advocates.get(next).code());
        }
        String seen = walk("/programs");

        assertThat(people).as("names that the list of people does not show as they are").isEmpty();
        assertThat(referrals).as("names that the list of referrals does not show").isEmpty();
        assertThat(unseen(programs, seen)).as("program names that are not shown").isEmpty();
        assertThat(programs).hasSizeGreaterThan(20);
        assertThat(ran).as("scripts that ran, or requests that left").isEmpty();
        assertThat(watch.complaints()).isEmpty();
    }

    /// Each text as a given name and a family name of an advocate, whose friend has another one.
    private List<EnrolJourney.Enrolled> people(List<String> texts) {
        List<EnrolJourney.Enrolled> all = new ArrayList<>();
        for (int next = 0; next < texts.size(); next++) {
            CustomerRef advocate =
                    new CustomerRef("a" + next, null, null, texts.get(next), texts.get(next), null);
            EnrolJourney.Enrolled enrolled =
                    shop.house
                            .enrolJourney()
                            .enrol(shop.id, List.of(new EnrolJourney.Candidate(advocate, null)))
                            .getFirst();
            all.add(enrolled);
            shop.house
                    .orderJourney()
                    .take(
                            shop.id,
                            new Told(shop.order("h" + next, "f" + next, 10_000, enrolled.code()))
                                    .by(texts.get(next), texts.get(next))
                                    .order());
        }
        return all;
    }

    /// Those that the API of programs takes as a name.
    private List<String> programs(List<String> texts) {
        var rooms = shop.house.rooms();
        var plans = ResourceDoor.planning(shop.house);
        Terms terms = TestShop.terms();
        List<String> taken = new ArrayList<>();
        for (int next = 0; next < texts.size(); next += 20) {
            String name = texts.get(next).strip();
            if (!name.isEmpty() && name.length() <= 200) {
                rooms.database()
                        .inShop(
                                shop.id,
                                () -> plans.draft(shop.id, name, terms, shop.clock.instant()));
                taken.add(name);
            }
        }
        return taken;
    }

    /// The words of all pages of a list.
    private String walk(String path) {
        StringBuilder words = new StringBuilder();
        page.navigate(desk + path);
        words.append(page.evaluate(SHOWN));
        while (page.locator(".pager a").count() > 0) {
            page.locator(".pager a").first().click();
            page.waitForLoadState();
            words.append(page.evaluate(SHOWN));
        }
        return even(words.toString());
    }

    private static List<String> unseen(List<String> texts, String words) {
        return texts.stream().filter(text -> !words.contains(even(text))).toList();
    }

    /// White space as a browser folds it.
    private static String even(String text) {
        return text.replaceAll("[\\s\\u0085\\u00a0\\ufeff\\u200b]+", " ").strip();
    }

    /// What the database cannot hold (a NUL) is left to the tests of refusals.
    private static List<String> texts() throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> texts = new ArrayList<>();
        for (JsonNode one : json.readTree(Files.readString(FACTS.resolve("xss-payloads.json")))) {
            texts.add(one.path("payload").asString());
        }
        for (JsonNode one : json.readTree(Files.readString(FACTS.resolve("blns.json")))) {
            texts.add(one.asString());
        }
        return texts.stream()
                .filter(text -> text.indexOf('\0') < 0 && !even(text).isEmpty())
                .distinct()
                .toList();
    }
}
