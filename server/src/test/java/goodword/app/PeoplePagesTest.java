package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.person.PersonId;
import goodword.referral.Referral;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Advocates, their friends and the network at the desk.
final class PeoplePagesTest {
    private final MoneyStory story = new MoneyStory();
    private final TestShop shop = story.shop;

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void empty_pages_teach_what_comes() throws Exception {
        DeskClient owner = story.loggedIn(Role.OWNER);

        assertThat(read(owner, "/people")).contains("Nobody recommends the shop yet");
        assertThat(read(owner, "/people?view=barred")).contains("Nobody is barred");
        assertThat(read(owner, "/people?generation=3")).contains("Nobody has come this way yet");
        assertThat(read(owner, "/people?view=network")).contains("The word has not gone round yet");
    }

    @Test
    void advocates_stand_with_what_they_earned_and_what_waits() throws Exception {
        story.tell();
        DeskClient reader = story.loggedIn(Role.READ_ONLY);

        String advocates = read(reader, "/people");
        String friends = read(reader, "/people?generation=1");
        String later = read(reader, "/people?generation=2");

        assertThat(advocates)
                .contains("anna@mail.example ANNA1")
                .contains("2 1 approved, 1 qualified €10.00 €4.00")
                .contains("1 1 approved €5.00 €0.00")
                .doesNotContain("carl", "dora");
        assertThat(friends)
                .contains("ben@mail.example Advocate", "dora@mail.example")
                .doesNotContain("anna", "carl");
        assertThat(later).contains("carl@mail.example").doesNotContain("ben@", "dora");
    }

    @Test
    void the_network_counts_generations_and_forecasts_nothing() throws Exception {
        story.tell();
        DeskClient reader = story.loggedIn(Role.READ_ONLY);

        String network = read(reader, "/people?view=network");

        assertThat(network)
                .contains("Came through a recommendation 60% 3 of the 5 people")
                .contains("Brought somebody 40% 2 people, who brought 3 friends")
                .contains("0 2 1 50% 100", "1 2 1 50% 50", "2 1 0 0% 0")
                .contains("no forecast");
    }

    @Test
    void a_persons_page_tells_whom_they_brought_and_who_brought_them() throws Exception {
        story.tell();
        DeskClient owner = story.loggedIn(Role.OWNER);

        String anna = read(owner, "/people/" + story.anna());
        String carl = read(owner, "/people/" + story.person("carl"));

        assertThat(anna)
                .contains("E-mail anna@mail.example", "Customer id anna", "Code ANNA1")
                .contains("Orders 0", "Nobody; they came by themselves")
                .contains("Generation 1 2 2 with an order that is paid and stands")
                .contains("Generation 2 1 1 with an order that is paid and stands")
                .containsSubsequence(
                        "1 ben@mail.example",
                        "Approved",
                        "2 carl@mail.example",
                        "Approved",
                        "1 dora@mail.example",
                        "Qualified");
        assertThat(carl).contains("Brought by ben@mail.example", "Not an advocate yet");
    }

    @Test
    void an_order_that_was_undone_leaves_the_chain_and_is_said_to() throws Exception {
        story.tell();
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o-dora", TestShop.refund("r1", 4_000, shop.clock.instant()));
        DeskClient owner = story.loggedIn(Role.OWNER);

        String anna = read(owner, "/people/" + story.anna());

        assertThat(referral("dora").state()).isEqualTo(Referral.State.RETRACTED);
        assertThat(anna)
                .contains("Generation 1 2 1 with an order that is paid and stands")
                .containsSubsequence("1 dora@mail.example", "Retracted");
    }

    @Test
    void a_wide_circle_is_cut_and_says_how_many_more_there_are() throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("anna", "ANNA1");
        for (int number = 10; number < 21; number++) {
            story.order("o" + number, "friend" + number, 10_000, "ANNA1");
        }
        DeskClient owner = story.loggedIn(Role.OWNER);

        String anna = read(owner, "/people/" + story.anna());

        assertThat(anna).contains("Generation 1 11", "and 3 more", "the newest 10 of 11");
    }

    @Test
    void a_barred_advocate_gets_no_credit_until_they_are_let_back_in() throws Exception {
        story.tell();
        DeskClient owner = story.loggedIn(Role.OWNER);
        String anna = story.desk + "/people/" + story.anna();
        owner.get(anna);

        HttpResponse<String> without = owner.post(anna + "/bar", Map.of("reason", " "));
        HttpResponse<String> barred =
                owner.post(anna + "/bar", Map.of("reason", "Posts on coupon sites"));
        HttpResponse<String> again = owner.post(anna + "/bar", Map.of("reason", "Once more"));
        story.order("o-fay", "fay", 5_000, "ANNA1");
        String list = read(owner, "/people?view=barred");
        String page = read(owner, "/people/" + story.anna());
        owner.post(anna + "/unbar", Map.of("reason", "It was somebody else"));
        story.order("o-gil", "gil", 5_000, "ANNA1");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Write why");
        assertThat(DeskClient.location(barred)).endsWith("?done=barred");
        assertThat(DeskClient.location(again)).endsWith("?done=barred");
        assertThat(list).contains("anna@mail.example Barred").doesNotContain("ben@");
        assertThat(page)
                .contains("Barred by Member Owner", "Posts on coupon sites")
                .doesNotContain("Once more");
        assertThat(shop.house.storyteller().ofOrder(shop.id, "o-fay").orElseThrow().referral())
                .isNull();
        assertThat(shop.rewards("o-gil")).hasSize(1);
        assertThat(audited("advocate.barred")).isEqualTo(1);
        assertThat(audited("advocate.unbarred")).isEqualTo(1);
    }

    @Test
    void a_customer_becomes_an_advocate_at_the_desk() throws Exception {
        story.tell();
        DeskClient marketing = story.loggedIn(Role.MARKETING);
        String carl = story.desk + "/people/" + story.person("carl");
        marketing.get(carl);

        HttpResponse<String> enrolled = marketing.post(carl + "/enrol", Map.of());
        HttpResponse<String> again = marketing.post(carl + "/enrol", Map.of());
        String page = marketing.get(carl).body();

        assertThat(DeskClient.location(enrolled)).endsWith("?done=enrolled");
        assertThat(DeskClient.location(again)).endsWith("?done=enrolled");
        assertThat(page).contains("http://localhost:" + story.server.port() + "/r/");
        assertThat(audited("advocate.enrolled")).isEqualTo(1);
    }

    @Test
    void a_customer_is_forgotten_after_the_word_is_typed_and_by_owners_only() throws Exception {
        story.tell();
        DeskClient owner = story.loggedIn(Role.OWNER);
        DeskClient support = story.loggedIn(Role.SUPPORT);
        String dora = story.desk + "/people/" + story.person("dora");
        PersonId id = story.person("dora");
        owner.get(dora);
        support.get(dora);

        HttpResponse<String> refused = support.post(dora + "/forget", Map.of("word", "forget"));
        HttpResponse<String> mistyped = owner.post(dora + "/forget", Map.of("word", "forgive"));
        String before = read(owner, "/people/" + id);
        HttpResponse<String> forgotten = owner.post(dora + "/forget", Map.of("word", "Forget"));
        HttpResponse<String> enrolled = owner.post(dora + "/enrol", Map.of());
        String after = read(owner, "/people/" + id);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(before).contains("dora@mail.example");
        assertThat(DeskClient.location(forgotten)).endsWith("?done=forgotten");
        assertThat(enrolled.statusCode()).isEqualTo(422);
        assertThat(after).contains("Somebody forgotten").doesNotContain("dora");
    }

    @Test
    void nobody_has_an_unknown_id() throws Exception {
        DeskClient owner = story.loggedIn(Role.OWNER);

        for (String id : List.of(MoneyStory.unknown(), "nonsense", "1'--")) {
            assertThat(owner.get(story.desk + "/people/" + id).statusCode()).isEqualTo(404);
            for (String deed : List.of("bar", "unbar", "enrol", "forget")) {
                String path = story.desk + "/people/" + id + "/" + deed;
                assertThat(owner.post(path, Map.of("reason", "x", "word", "forget")).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    private Referral referral(String friend) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .referrals()
                                        .ofFriends(shop.id, List.of(story.person(friend))))
                .getFirst();
    }

    private long audited(String action) {
        return shop.house.entrance().audit().read(shop.id, action, Long.MAX_VALUE, 10).size();
    }

    private String read(DeskClient client, String path) throws Exception {
        HttpResponse<String> answer = client.get(story.desk + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return MoneyStory.text(answer.body());
    }
}
