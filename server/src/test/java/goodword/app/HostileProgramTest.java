package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Programs whose name, or any other field, tries to be markup, a script or chaos: kept and shown
/// letter by letter, or refused by the name of the field with what was typed still there.
final class HostileProgramTest {
    /// As many as the list of programs shows, less the one that is live.
    private static final int A_LIST = 190;

    private static final List<String> FIELDS =
            List.of(
                    "A-friend-value",
                    "A-friend-max",
                    "A-advocate-value",
                    "A-advocate-max",
                    "minimum",
                    "lookBackDays",
                    "attributionWindowDays",
                    "holdDays",
                    "capRewards",
                    "capDays",
                    "budget");

    @AutoClose private static HostileDesk desk;
    private static TestShop shop;
    private static DeskClient owner;
    private static Api api;
    private static List<String> texts;

    @BeforeAll
    static void open() throws Exception {
        texts = HostileTexts.andWithNul();
        desk = new HostileDesk();
        shop = desk.shop;
        owner = desk.owner();
        api = desk.api();
    }

    @Test
    void a_programs_name_is_shown_wherever_it_stands() throws Exception {
        shop.advocate("alice", "ALICE1");
        List<String> kept = new ArrayList<>();
        String live = "";
        for (List<Integer> some : HostileTexts.pages(texts, A_LIST)) {
            // What comes now stands before those.
            shop.clock.advanceTo(shop.clock.instant().plusSeconds(1));
            List<HttpResponse<String>> answers =
                    HostileTexts.each(some, next -> draft(texts.get(next)));
            List<String> listed = new ArrayList<>();
            for (int at = 0; at < some.size(); at++) {
                String text = texts.get(some.get(at));
                JsonNode body = Stall.JSON.readTree(answers.get(at).body());
                if (answers.get(at).statusCode() != 201) {
                    assertThat(answers.get(at).statusCode()).as(text).isEqualTo(422);
                    assertThat(body.path("field").asString()).isEqualTo("name");
                    continue;
                }
                assertThat(body.path("name").asString()).isEqualTo(text);
                listed.add(text);
                if (some.get(at) % HostileTexts.STEP == 0) {
                    live = publish(live, body.path("id").asString());
                    look(live, text);
                }
            }
            assertThat(HostileTexts.unseen(listed, desk.walk("/programs")))
                    .as("names that the list of programs does not show as they are")
                    .isEmpty();
            kept.addAll(listed);
        }

        assertThat(kept).hasSizeGreaterThan(600);
        assertThat(HostileTexts.unseen(kept, desk.walk("/audit")))
                .as("names that the audit log does not show as they are")
                .isEmpty();
        desk.assertNothingRan();
    }

    @Test
    void the_editor_keeps_a_name_or_says_what_is_wrong_with_it() throws Exception {
        Map<String, String> form =
                ProgramPagesTest.changed(owner.get(desk.path + "/programs/new").body(), "name", "");
        for (String text : HostileTexts.some()) {
            Map<String, String> sent = new HashMap<>(form);
            sent.put("name", text);
            HttpResponse<String> answer = owner.post(desk.path + "/programs/new", sent);
            if (answer.statusCode() == 303) {
                assertSays(text, owner.get(DeskClient.location(answer)));
            } else {
                assertThat(answer.statusCode()).as(text).isEqualTo(422);
                assertThat(errors(answer)).as(text).containsExactly("name");
                assertSays(text, answer);
            }
        }

        desk.assertNothingRan();
    }

    @Test
    void what_is_no_number_comes_back_as_it_was_typed() throws Exception {
        owner.get(desk.path + "/programs/new");
        for (String text : HostileTexts.some()) {
            Map<String, String> sent = new HashMap<>();
            FIELDS.forEach(field -> sent.put(field, text));
            HttpResponse<String> answer = owner.post(desk.path + "/programs/new", sent);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertSays(text, answer);
            if (!text.matches("[0-9$€£.,' %]*")) {
                assertThat(errors(answer)).as(text).containsAll(FIELDS);
            }
        }

        desk.assertNothingRan();
    }

    /// Opens what names the live program, and the friend's page, which does not.
    private static void look(String live, String name) {
        String even = HostileTexts.even(name);
        assertThat(desk.open(desk.path + "/programs/" + live + "/pause")).contains(even);
        assertThat(desk.open("/i/ALICE1")).contains("recommends");
    }

    /// In a field or elsewhere; a browser leaves out a NUL.
    private static void assertSays(String text, HttpResponse<String> page) {
        HostileDesk.Parsed read = desk.read(List.of(page)).getFirst();
        assertThat(read.says(text) || text.indexOf('\0') >= 0).as(text).isTrue();
    }

    private static HttpResponse<String> draft(String name) throws Exception {
        return api.post(
                "/v1/programs",
                """
                {"name": %s, "terms": {"holdDays": 14, "offers": [
                  {"advocate": {"percent": 10, "means": "coupon"},
                   "friend": {"percent": 10, "means": "checkout_discount"}}]}}"""
                        .formatted(Stall.JSON.writeValueAsString(name)));
    }

    private static String publish(String before, String program) throws Exception {
        if (!before.isEmpty()) {
            api.post("/v1/programs/" + before + "/archive", "");
        }
        assertThat(api.post("/v1/programs/" + program + "/publish", "").statusCode())
                .isEqualTo(200);
        return program;
    }

    static List<String> errors(HttpResponse<String> page) {
        return Pattern.compile("id=\"([^\"]+)-error\"(?![^>]* hidden)[^>]*>")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
