package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.AuditEntry;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.platform.database.Paging;
import goodword.program.Plan;
import goodword.program.Plans;
import goodword.program.Program;
import goodword.program.Program.State;
import goodword.reward.RewardState;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Programs at the desk, over HTTP and without scripts.
final class ProgramPagesTest {
    private static final Pattern ERROR = Pattern.compile("data-error=\"([^\"]+)\"(?! hidden)>");

    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String desk = "/admin/shops/" + shop.id;
    private final Plans plans = ResourceDoor.planning(shop.house);
    private DeskClient mia = new DeskClient(server.port());

    @BeforeEach
    void logIn() throws Exception {
        mia = loggedIn();
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void a_recipe_becomes_a_draft_and_goes_live() throws Exception {
        String empty = mia.get(desk + "/programs").body();
        String program = draft("Give 10%, get 10");
        String ask = mia.get(program + "/publish").body();
        HttpResponse<String> published = mia.post(program + "/publish", Map.of("edition", "1"));
        String list = mia.get(desk + "/programs").body();

        assertThat(empty).contains("Begin with one of these", "Store credit for both");
        assertThat(ask).contains("It goes live now", "What was promised before stays promised");
        assertThat(DeskClient.location(published)).isEqualTo(program + "?done=program-publish");
        assertThat(list).contains("Version 1, published 1 Mar 2026", "at most €50.00");
        assertThat(told()).containsExactly("program.changed", "program.drafted");
    }

    @Test
    void every_bad_field_is_named_and_nothing_is_lost() throws Exception {
        Map<String, String> bad = fields("");
        bad.putAll(
                Map.of(
                        "A-friend-value", "101",
                        "A-friend-max", "x",
                        "A-advocate-value", "1.005",
                        "A-advocate-max", "5",
                        "A-advocate-means", "checkout_discount",
                        "minimum", "-1",
                        "lookBackDays", "0",
                        "attributionWindowDays", "366",
                        "holdDays", "1.5"));
        bad.putAll(Map.of("capRewards", "0", "capDays", "", "budget", "0"));

        HttpResponse<String> answer = mia.post(desk + "/programs/new", bad);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer.body()))
                .containsExactlyInAnyOrder(
                        "name",
                        "A-friend-value",
                        "A-friend-max",
                        "A-advocate-value",
                        "A-advocate-max",
                        "A-advocate-means",
                        "minimum",
                        "lookBackDays",
                        "attributionWindowDays",
                        "holdDays",
                        "capRewards",
                        "capDays",
                        "budget");
        assertThat(answer.body()).contains("value=\"101\"", "value=\"1.005\"", "value=\"366\"");
        assertThat(all()).isEmpty();
    }

    @Test
    void two_who_edit_at_once_notice_each_other() throws Exception {
        String program = draft("Together");
        DeskClient tom = loggedIn();
        Map<String, String> mine = changed(mia.get(program).body(), "holdDays", "20");
        Map<String, String> his = changed(tom.get(program).body(), "minimum", "55");

        HttpResponse<String> first = tom.post(program, his);
        HttpResponse<String> second = mia.post(program, mine);
        HttpResponse<String> third = mia.post(program, changed(second.body(), "holdDays", "20"));

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains(
                        "Somebody else changed this program meanwhile",
                        "<strong>Minimum order:</strong> €40.00, before discounts → €55.00, before"
                                + " discounts")
                .doesNotContain("<strong>Hold:</strong>")
                .contains("name=\"holdDays\" value=\"20\"");
        assertThat(third.statusCode()).isEqualTo(303);
        assertThat(only().next()).extracting(terms -> terms.holdDays()).isEqualTo(20);
    }

    @Test
    void a_live_program_keeps_its_terms_until_the_changes_are_published() throws Exception {
        String program = draft("Ten");
        mia.post(program + "/publish", Map.of("edition", "1"));
        shop.advocate("alice", "ALICE1");
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));

        mia.post(program, changed(mia.get(program).body(), "A-advocate-value", "25"));
        String waits = mia.get(program).body();
        String ask = mia.get(program + "/publish").body();
        mia.post(program + "/publish", Map.of("edition", edition(ask)));
        String after = mia.get(program).body();
        shop.pass(Duration.ofDays(31));

        assertThat(waits)
                .contains("Changes that wait", "a coupon for €10.00 → a coupon for €25.00");
        assertThat(ask)
                .contains("Version 2 goes into force now", "1 referral of this program is still");
        assertThat(after).contains("Version 2", "a coupon for €10.00 → a coupon for €25.00");
        assertThat(shop.rewards("o1"))
                .filteredOn(reward -> reward.state() == RewardState.ISSUED)
                .extracting(reward -> reward.due())
                .containsExactly(TestShop.eur(1_000));
    }

    @Test
    void publishing_can_pause_the_live_one_in_the_same_step() throws Exception {
        String old = draft("Old");
        mia.post(old + "/publish", Map.of("edition", "1"));
        String fresh = draft("New");

        String ask = mia.get(fresh + "/publish").body();
        HttpResponse<String> beside = mia.post(fresh + "/publish", Map.of("edition", "1"));
        HttpResponse<String> done =
                mia.post(
                        fresh + "/publish",
                        Map.of("edition", "1", "instead", old.substring(old.length() - 36)));

        assertThat(ask).contains("Publish, and pause “Old”");
        assertThat(beside.statusCode()).isEqualTo(422);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(states()).isEqualTo(Map.of("Old", State.PAUSED, "New", State.LIVE));
        assertThat(told()).hasSize(5).startsWith("program.changed", "program.changed");
    }

    @Test
    void a_program_without_terms_pauses_nothing() throws Exception {
        String live = draft("Live");
        mia.post(live + "/publish", Map.of("edition", "1"));
        var bare =
                shop.house
                        .rooms()
                        .database()
                        .inShop(
                                shop.id,
                                () ->
                                        shop.house
                                                .rooms()
                                                .programs()
                                                .draft(shop.id, "Bare", null, TestShop.START));

        HttpResponse<String> refused =
                mia.post(
                        desk + "/programs/" + bare + "/publish",
                        Map.of("edition", "1", "instead", live.substring(live.length() - 36)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(states()).isEqualTo(Map.of("Live", State.LIVE, "Bare", State.DRAFT));
    }

    @Test
    void pausing_and_archiving_ask_first_and_refuse_an_old_sight() throws Exception {
        String program = draft("Short");
        mia.post(program + "/publish", Map.of("edition", "1"));

        String ask = mia.get(program + "/pause").body();
        HttpResponse<String> old = mia.post(program + "/pause", Map.of("edition", "1"));
        mia.post(program + "/pause", Map.of("edition", edition(ask)));
        State paused = only().program().state();
        mia.post(program + "/archive", Map.of("edition", edition(mia.get(program).body())));
        String over = mia.get(program).body();
        HttpResponse<String> again = mia.post(program + "/publish", Map.of("edition", "4"));

        assertThat(ask).contains("Nobody new gets in", "no referral is open");
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(paused).isEqualTo(State.PAUSED);
        assertThat(only().program().state()).isEqualTo(State.ARCHIVED);
        assertThat(over).contains("cannot be changed any more").doesNotContain("Keep the changes");
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void hostile_names_are_shown_as_they_are_and_do_nothing() throws Exception {
        for (String name :
                List.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "${7*7} @{x} {{y}}",
                        "\u202etxt.exe 🎁",
                        "'; drop table program_program; --")) {
            String program = draft(name);

            String page = mia.get(program).body();
            String list = mia.get(desk + "/programs").body();

            assertThat(page).doesNotContain("<script>alert", "<img src=x");
            assertThat(list).doesNotContain("<script>alert", "<img src=x");
            assertThat(page).contains("<h1>" + escaped(name) + "</h1>");
            assertThat(states()).containsKey(name);
        }
    }

    @Test
    void two_offers_are_drafted_with_their_experiment_or_not_at_all() throws Exception {
        String from = draft("Base");
        String id = from.substring(from.length() - 36);
        Map<String, String> wish = Map.of("program", id, "name", "Ten or twenty", "share", "40");

        String ask = mia.get(desk + "/experiments/new?program=" + id).body();
        String program = path(mia.post(desk + "/experiments/new", wish));
        HttpResponse<String> twice = mia.post(desk + "/experiments/new", wish);
        HttpResponse<String> changed =
                mia.post(program, changed(mia.get(program).body(), "B-advocate-value", "20"));
        String list = mia.get(desk + "/experiments").body();

        assertThat(ask).contains("A new draft with two offers");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("There is an experiment of this name already.");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(all()).hasSize(2);
        assertThat(list)
                .contains("Ten or twenty", "a coupon for €20.00 for each friend", "60%", "40%")
                .contains("Too few to tell. Nothing is compared before each offer has 100");
    }

    private DeskClient loggedIn() throws Exception {
        StaffMember member = staff.member(shop.id, Role.MARKETING);
        DeskClient client = new DeskClient(server.port());
        client.logIn(member.email(), TestStaff.PASSWORD);
        return client;
    }

    private String draft(String name) throws Exception {
        return path(mia.post(desk + "/programs/new", fields(name)));
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return DeskClient.location(answer).replaceAll("\\?.*", "");
    }

    private Map<String, String> fields(String name) throws Exception {
        return changed(mia.get(desk + "/programs/new").body(), "name", name);
    }

    /// The form as a browser would send it, with one field changed.
    static Map<String, String> changed(String page, String field, String value) {
        Map<String, String> sent = new HashMap<>();
        Matcher input =
                Pattern.compile("<input(?![^>]*type=\"radio\")[^>]*name=\"([^\"]+)\"[^>]*")
                        .matcher(page);
        while (input.find()) {
            Matcher given = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
            String text = given.find() ? given.group(1) : "";
            sent.put(input.group(1), text.replace("&#34;", "\"").replace("&amp;", "&"));
        }
        Matcher select =
                Pattern.compile("(?s)<select[^>]*name=\"([^\"]+)\".*?</select>").matcher(page);
        while (select.find()) {
            Matcher option = Pattern.compile("value=\"([^\"]+)\" selected").matcher(select.group());
            if (option.find()) {
                sent.put(select.group(1), option.group(1));
            }
        }
        sent.put("customers", "new");
        sent.put(field, value);
        sent.remove("_csrf");
        sent.remove("q");
        return sent;
    }

    private static String edition(String page) {
        return DeskTest.between(page, "name=\"edition\" value=\"", "\"");
    }

    private static List<String> errors(String page) {
        return ERROR.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private List<Plan> all() {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> plans.page(shop.id, Paging.first(50)));
    }

    private Plan only() {
        return all().getFirst();
    }

    private Map<String, State> states() {
        Map<String, State> states = new HashMap<>();
        for (Plan plan : all()) {
            Program program = plan.program();
            states.put(program.name(), program.state());
        }
        return states;
    }

    private List<String> told() {
        return shop.house.entrance().audit().read(shop.id, null, Long.MAX_VALUE, 50).stream()
                .map(AuditEntry::action)
                .filter(action -> action.startsWith("program."))
                .toList();
    }
}
