package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.access.AuditEntry;
import goodword.access.Role;
import goodword.conversion.Story;
import goodword.order.Traces;
import goodword.reward.RewardState;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages about referrals over real HTTP.
final class StoryPagesTest {
    private static final Traces PHONE = new Traces("device-1", null, null, null, null, null);
    private static final String HOSTILE = "<script>alert(1)</script>";

    private final TestShop shop = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String desk = "/admin/shops/" + shop.id;

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void the_list_says_who_how_and_why_and_shows_hostile_names_as_text() throws Exception {
        shop.house
                .orderJourney()
                .take(
                        shop.id,
                        new Told(shop.order("o1", "bob", 10_000, "ALICE1"))
                                .called("#1001")
                                .by(HOSTILE, "\" onload=x")
                                .order());
        shop.catchUp();
        DeskClient owner = loggedIn(Role.OWNER);

        String all = owner.get(desk + "/referrals").body();
        String approved = owner.get(desk + "/referrals?tab=approved&how=click").body();
        String odd = owner.get(desk + "/referrals?tab=x&how=y&program=z&days=-1&after=no").body();

        assertThat(all)
                .contains("#1001", "alice@mail.example", "Code at checkout", "€100.00", "€10.00")
                .contains("Waits for the return window to end")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain(HOSTILE);
        assertThat(approved).contains("There is none here.");
        assertThat(odd).contains("#1001");
    }

    @Test
    void a_story_tells_both_sides_and_an_order_leads_to_it() throws Exception {
        take("o1", "bob", "ALICE1", Traces.NONE);
        DeskClient owner = loggedIn(Role.OWNER);

        HttpResponse<String> byOrder = owner.get(desk + "/story?order=o1");
        String page = owner.get(DeskClient.location(byOrder)).body();

        assertThat(byOrder.statusCode()).isEqualTo(303);
        assertThat(page)
                .contains("Credited to alice@mail.example by code")
                .contains("The friend used the code ALICE1 at checkout")
                .contains("Nothing speaks against this side.")
                .contains("In the ledger: 1 posting")
                .contains("Reply to the advocate", "Reply to the friend");
    }

    @Test
    void an_order_without_a_credit_says_why_and_what_one_can_do() throws Exception {
        take("o1", "bob", null, Traces.NONE);
        DeskClient support = loggedIn(Role.SUPPORT);
        DeskClient marketing = loggedIn(Role.MARKETING);

        String page = support.get(desk + "/story?order=o1").body();

        assertThat(page)
                .contains("Nothing led from an advocate to this order", "Credit it by hand")
                .contains("Reply to the buyer");
        assertThat(marketing.get(desk + "/story?order=o1").statusCode()).isEqualTo(404);
        assertThat(support.get(desk + "/story?order=%00").statusCode()).isEqualTo(404);
        assertThat(support.get(desk + "/story").statusCode()).isEqualTo(404);
        assertThat(support.get(desk + "/referrals/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void staff_credit_an_order_and_a_wrong_form_comes_back_with_what_was_typed() throws Exception {
        take("o1", "bob", null, Traces.NONE);
        DeskClient support = loggedIn(Role.SUPPORT);
        support.get(desk + "/story?order=o1");

        HttpResponse<String> wrong = credit(support, "NOBODY", "she told us");
        HttpResponse<String> silent = credit(support, "ALICE1", " ");
        HttpResponse<String> done = credit(support, "ALICE1", "she told us");
        HttpResponse<String> again = credit(support, "ALICE1", "she told us");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("No advocate has this code", "she told us", "NOBODY");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(DeskClient.location(done)).endsWith("?done=credited");
        assertThat(DeskClient.location(again)).isEqualTo(DeskClient.location(done));
        assertThat(support.get(DeskClient.location(done)).body())
                .contains("credited it by hand", "she told us", "Nobody got the credit");
    }

    @Test
    void a_held_side_is_released_once_and_the_second_is_told() throws Exception {
        held();
        DeskClient first = loggedIn(Role.SUPPORT);
        String queue = first.get(desk + "/review").body();
        String referral = referral();
        Map<String, String> form =
                Map.of(
                        "side",
                        "advocate",
                        "seen",
                        "held",
                        "ruling",
                        "release",
                        "reason",
                        "sisters");

        HttpResponse<String> silent =
                first.post(
                        desk + "/review/" + referral,
                        Map.of("side", "advocate", "seen", "held", "ruling", "refuse"));
        HttpResponse<String> done = first.post(desk + "/review/" + referral, form);
        HttpResponse<String> late = first.post(desk + "/referrals/" + referral + "/rule", form);
        String left = first.get(desk + "/review").body();

        assertThat(queue).contains("Both used the same device within 90 days", "50 points");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Write why, in a few words.");
        assertThat(DeskClient.location(done)).endsWith("/review?done=released");
        assertThat(DeskClient.location(late)).endsWith("?done=overtaken");
        assertThat(left).as("the friend's side still waits").contains("Order o1");
        assertThat(shop.house.entrance().audit().read(shop.id, "referral.released", 100, 10))
                .singleElement()
                .extracting(AuditEntry::actor)
                .satisfies(
                        actor -> {
                            assertThat(actor.kind()).isEqualTo(Actor.Kind.STAFF);
                            assertThat(actor.name()).isEqualTo("Member Support");
                        });
    }

    @Test
    void a_button_with_its_reason_refuses_and_an_overdue_case_is_marked() throws Exception {
        held();
        shop.pass(Duration.ofDays(8));
        DeskClient support = loggedIn(Role.SUPPORT);
        String queue = support.get(desk + "/review").body();
        String path = desk + "/review/" + referral();

        for (String side : new String[] {"advocate", "friend"}) {
            support.post(
                    path,
                    Map.of(
                            "side", side,
                            "seen", "held",
                            "ruling", "refuse:The same person twice",
                            "reason", ""));
        }

        assertThat(queue).contains("Overdue");
        assertThat(support.get(desk + "/review").body()).contains("Nothing waits for you");
        assertThat(shop.rewards("o1").getFirst().state()).isEqualTo(RewardState.REVOKED);
    }

    @Test
    void one_order_is_led_to_and_more_are_listed() throws Exception {
        take("o1", "bob", "ALICE1", Traces.NONE);
        DeskClient owner = loggedIn(Role.OWNER);

        HttpResponse<String> one = owner.get(desk + "/search?q=o1");
        String person = owner.get(desk + "/search?q=bob%40mail.example").body();
        String code = owner.get(desk + "/search?q=alice1").body();
        String none = owner.get(desk + "/search?q=%3Cb%3E%00").body();

        assertThat(DeskClient.location(one)).isEqualTo(desk + "/story?order=o1");
        assertThat(person).contains("Not an advocate yet", "bob@mail.example");
        assertThat(code).contains("The referral code of alice@mail.example");
        assertThat(none).contains("Nothing found for “&lt;b&gt;”");
    }

    private HttpResponse<String> credit(DeskClient client, String advocate, String reason)
            throws Exception {
        return client.post(
                desk + "/story/credit",
                Map.of("order", "o1", "advocate", advocate, "reason", reason));
    }

    private void held() {
        take("own", "alice", null, PHONE);
        take("o1", "bob", "ALICE1", PHONE);
    }

    private void take(
            String id,
            String customer,
            @org.jspecify.annotations.Nullable String code,
            Traces traces) {
        shop.house
                .orderJourney()
                .take(shop.id, new Told(shop.order(id, customer, 10_000, code)).on(traces).order());
    }

    private String referral() {
        Story story = shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();
        return Objects.requireNonNull(story.referral()).id().toString();
    }

    private DeskClient loggedIn(Role role) throws Exception {
        return staff.inside(shop.id, role, server.port());
    }
}
