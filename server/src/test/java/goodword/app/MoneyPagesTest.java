package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.AuditLog;
import goodword.access.Role;
import goodword.platform.database.Paging;
import goodword.sharing.Claim;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rewards, coupons and the ledger at the desk, to the cent.
final class MoneyPagesTest {
    private final MoneyStory story = new MoneyStory();
    private final TestShop shop = story.shop;

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void empty_pages_teach_what_comes() throws Exception {
        DeskClient owner = story.loggedIn(Role.OWNER);

        assertThat(read(owner, "/rewards")).contains("No rewards yet");
        assertThat(read(owner, "/coupons")).contains("No friend's coupon yet");
        assertThat(read(owner, "/coupons?tab=rewards")).contains("No reward's coupon yet");
        assertThat(read(owner, "/ledger"))
                .contains("Nothing is booked yet", "The books sum to €0.00");
    }

    @Test
    void rewards_stand_by_state_with_count_and_sum() throws Exception {
        story.tell();
        shop.catchUp();
        DeskClient owner = story.loggedIn(Role.OWNER);

        String all = read(owner, "/rewards");
        String issued = read(owner, "/rewards?state=issued");
        String annas = read(owner, "/rewards?state=issued&person=" + story.anna());

        assertThat(all)
                .contains("All 3", "Held 1", "Issued 2", "Promised 0")
                .contains("Held €4.00", "Issued €15.00")
                .contains("Order o-ben", "Order o-carl", "Order o-dora")
                .contains("Waits for the return window to end");
        assertThat(issued).contains("€15.00 in all.", "o-ben").doesNotContain("o-dora");
        assertThat(annas).contains("Rewards of anna@mail.example").doesNotContain("o-carl");
    }

    @Test
    void a_list_goes_on_where_its_page_ended() throws Exception {
        shop.publish(TestShop.terms());
        for (int number = 10; number < 40; number++) {
            shop.advocate("adv" + number, "ADV" + number);
            story.order("o" + number, "friend" + number, 10_000, "ADV" + number);
        }
        DeskClient owner = story.loggedIn(Role.OWNER);

        String first = owner.get(story.desk + "/rewards").body();
        String path = DeskTest.between(first, "pager\"><a class=\"button second\" href=\"", "\"");
        String second = owner.get(path.replace("&amp;", "&")).body();
        String wrong = owner.get(story.desk + "/rewards?after=nonsense").body();

        assertThat(rows(first)).isEqualTo(25);
        assertThat(rows(second)).isEqualTo(5);
        assertThat(second).doesNotContain("Older");
        assertThat(rows(wrong)).isEqualTo(25);
    }

    @Test
    void codes_are_whole_for_those_only_who_may_decide_about_rewards() throws Exception {
        story.tell();
        String code = String.valueOf(shop.rewards("o-ben").getFirst().couponCode());
        DeskClient owner = story.loggedIn(Role.OWNER);
        DeskClient reader = story.loggedIn(Role.READ_ONLY);

        assertThat(read(owner, "/rewards")).contains(code);
        assertThat(read(owner, "/coupons?tab=rewards")).contains(code, "€10.00", "Issued");
        for (String path : List.of("/rewards", "/coupons", "/coupons?tab=rewards")) {
            assertThat(read(reader, path))
                    .doesNotContain(code)
                    .doesNotContain(claim().couponCode())
                    .doesNotContain("o-ben")
                    .doesNotContain("Withdraw");
        }
        assertThat(read(reader, "/rewards")).contains(code.substring(0, 4) + "…");
    }

    @Test
    void a_code_is_told_to_be_good_or_why_it_is_not() throws Exception {
        story.tell();
        String reward = shop.rewards("o-ben").getFirst().couponCode();
        DeskClient owner = story.loggedIn(Role.OWNER);

        assertThat(check(owner, " " + claim().couponCode().toLowerCase(java.util.Locale.ROOT)))
                .contains("Good A friend's coupon: 10% off for orders from €25.00");
        assertThat(check(owner, String.valueOf(reward)))
                .contains("Good A reward's coupon, worth €10.00.");
        assertThat(check(owner, "NOTHING"))
                .contains("Not good This shop has never given out such a coupon.");
        story.order("o-eve", "eve", 3_000, claim().couponCode());
        assertThat(check(owner, claim().couponCode()))
                .contains("Not good A friend's coupon that was used on an order.");
        assertThat(read(owner, "/coupons")).contains("Used", "Order o-eve");
    }

    @Test
    void a_coupon_is_withdrawn_once_and_the_audit_log_tells_it_once() throws Exception {
        story.tell();
        DeskClient owner = story.loggedIn(Role.OWNER);
        String path = story.desk + "/coupons/" + claim().id() + "/withdraw";
        owner.get(story.desk + "/coupons");

        HttpResponse<String> first = owner.post(path, Map.of());
        HttpResponse<String> second = owner.post(path, Map.of());
        HttpResponse<String> unknown =
                owner.post(story.desk + "/coupons/" + MoneyStory.unknown() + "/withdraw", Map.of());

        assertThat(DeskClient.location(first)).endsWith("/coupons?done=withdrawn");
        assertThat(DeskClient.location(second)).endsWith("/coupons?done=withdrawn");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(claim().state()).isEqualTo(Claim.State.WITHDRAWN);
        assertThat(audited("claim.withdrawn")).isEqualTo(1);
        assertThat(check(owner, claim().couponCode())).contains("that was withdrawn");
    }

    @Test
    void the_ledger_shows_five_accounts_that_sum_to_zero() throws Exception {
        story.tell();
        DeskClient owner = story.loggedIn(Role.OWNER);

        String ledger = read(owner, "/ledger");

        assertThat(ledger)
                .containsSubsequence(
                        "Expense",
                        "-€19.00",
                        "Pending",
                        "€4.00",
                        "Owed",
                        "€15.00",
                        "Redeemed",
                        "€0.00",
                        "Owing",
                        "€0.00")
                .contains("Checked The books sum to €0.00")
                .contains("Reward held", "Waits for the return window to end")
                .contains("Pending · anna@mail.example");
    }

    @Test
    void a_persons_statement_carries_the_balance_after_each_line() throws Exception {
        story.tell();
        DeskClient owner = story.loggedIn(Role.OWNER);

        String statement = read(owner, "/ledger?person=" + story.anna());

        assertThat(statement)
                .contains("Statement of anna@mail.example")
                .containsSubsequence("Reward held", "Pending €4.00 €4.00", "Reward approved")
                .contains("Owed €10.00 €10.00", "Pending -€10.00 €0.00", "Pending €10.00 €10.00");
    }

    @Test
    void a_statement_is_taken_out_by_owners_and_the_audit_log_tells_it() throws Exception {
        story.tell();
        DeskClient owner = story.loggedIn(Role.OWNER);
        DeskClient support = story.loggedIn(Role.SUPPORT);
        Map<String, String> annas = Map.of("person", story.anna().toString());
        String path = story.desk + "/ledger/export";
        owner.get(story.desk + "/ledger?person=" + story.anna());
        support.get(story.desk + "/rewards");

        HttpResponse<String> refused = support.post(path, annas);
        HttpResponse<String> nobody = owner.post(path, Map.of("person", MoneyStory.unknown()));
        owner.get(story.desk + "/ledger?person=" + story.anna());
        HttpResponse<String> file = owner.post(path, annas);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(file.body().lines().toList())
                .hasSize(5)
                .startsWith("time,what,why,account,currency,amount,balance")
                .endsWith(
                        "\"2026-03-01T10:00:00Z\",\"Reward held\","
                                + "\"Waits for the return window to end\",\"Pending\",\"EUR\","
                                + "10.00,10.00");
        assertThat(audited("ledger.exported")).isEqualTo(1);
    }

    @Test
    void nobody_of_an_unknown_id_has_a_statement() throws Exception {
        DeskClient owner = story.loggedIn(Role.OWNER);

        for (String id : List.of(MoneyStory.unknown(), "nonsense", "'")) {
            assertThat(owner.get(story.desk + "/ledger?person=" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_name_that_is_a_program_is_only_a_name() throws Exception {
        shop.publish(TestShop.terms());
        story.hostile();
        story.order("o1", "friend", 10_000, "MALLORY1");
        DeskClient owner = story.loggedIn(Role.OWNER);
        String mallory = story.person("mallory").toString();

        for (String path :
                List.of(
                        "/rewards",
                        "/rewards?person=" + mallory,
                        "/ledger",
                        "/ledger?person=" + mallory,
                        "/people",
                        "/people/" + mallory,
                        "/people/" + story.person("friend"))) {
            String body = owner.get(story.desk + path).body();
            assertThat(body)
                    .as(path)
                    .contains("&lt;script&gt;alert")
                    .doesNotContain("<script>alert");
        }
    }

    private Claim claim() {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> shop.house.rooms().sharing().claims(shop.id, Paging.first(1)))
                .getFirst()
                .claim();
    }

    private long audited(String action) {
        AuditLog audit = shop.house.entrance().audit();
        return audit.read(shop.id, action, Long.MAX_VALUE, 10).size();
    }

    private String check(DeskClient client, String code) throws Exception {
        client.get(story.desk + "/coupons");
        return MoneyStory.text(
                client.post(story.desk + "/coupons/check", Map.of("code", code)).body());
    }

    private String read(DeskClient client, String path) throws Exception {
        HttpResponse<String> answer = client.get(story.desk + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return MoneyStory.text(answer.body());
    }

    private static int rows(String body) {
        return body.split("data-label=\"Since\"", -1).length - 1;
    }
}
