package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.admin.Demo;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo's shop against a real Goodword, over real HTTP.
final class ShopfrontTest {
    private static final Pattern CODE = Pattern.compile("<code class=\"code\">([^<]+)</code>");
    private static final List<String> PAYLOADS =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' autofocus onfocus='alert(1)",
                    "</title><svg onload=alert(1)>");

    @TempDir Path home;
    private TestDemo demo;

    @BeforeEach
    void open() throws Exception {
        demo = TestDemo.open(home);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void nothing_is_kept_on_a_friends_device_before_they_press() throws Exception {
        String code = codeOf(bought("Ada Bell", "ada@example.org"));
        ShopVisitor friend = demo.visitor();

        HttpResponse<String> landed = friend.get("/?ref=" + code);
        HttpResponse<String> product = friend.get("/gifts/lambswool-throw?ref=" + code);
        HttpResponse<String> pressed =
                friend.post("/offer", Map.of("code", code, "back", "/gifts/lambswool-throw"));

        assertThat(landed.body())
                .contains("A friend recommends this shop.")
                .contains("10% off your first order from £50")
                .contains("/gifts/lambswool-throw?ref=" + code);
        assertThat(landed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(product.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(pressed.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly; SameSite=Lax");
        assertThat(pressed.headers().firstValue("Location")).hasValue("/gifts/lambswool-throw");
        assertThat(friend.get("/").body()).contains("Your friend's offer is with your basket");
    }

    @Test
    void a_friend_buys_the_reward_waits_is_issued_and_is_taken_back() throws Exception {
        String code = codeOf(bought("Ada Bell", "ada@example.org"));
        ShopVisitor friend = demo.visitor();
        friend.post("/offer", Map.of("code", code, "back", "/"));

        friend.post("/basket", Map.of("gift", "lambswool-throw"));
        String checkout = friend.get("/checkout").body();
        String order = ShopVisitor.order(friend.buy("Bo Chen", "bo@example.org", code, "122.40"));
        List<String> waiting = demo.rewardStates(order);
        demo.demo.skip(Duration.ofDays(15));
        List<String> issued = demo.rewardStates(order);
        friend.post("/orders/" + order + "/refund", Map.of());
        List<String> undone = demo.rewardStates(order);

        assertThat(checkout).contains("−£6.80").contains("£61.20");
        assertThat(waiting).containsExactlyInAnyOrder("advocate held", "friend redeemed");
        assertThat(issued).containsExactlyInAnyOrder("advocate issued", "friend redeemed");
        assertThat(undone).contains("advocate revoked");
        assertThat(demo.demo.done())
                .containsExactlyInAnyOrder(
                        Demo.Step.BOUGHT,
                        Demo.Step.CLAIMED,
                        Demo.Step.REWARD_WAITS,
                        Demo.Step.CLOCK_MOVED,
                        Demo.Step.REWARD_ISSUED,
                        Demo.Step.REFUNDED,
                        Demo.Step.REWARD_REVOKED);
    }

    @Test
    void an_issued_reward_takes_its_worth_off_once() throws Exception {
        ShopVisitor ada = demo.visitor();
        String code = codeOf(bought("Ada Bell", "ada@example.org"));
        String order =
                ShopVisitor.order(demo.visitor().buy("Bo Chen", "bo@example.org", code, "61.20"));
        demo.demo.skip(Duration.ofDays(15));
        String coupon =
                demo.house.storyteller().ofOrder(demo.shop, order).orElseThrow().rewards().stream()
                        .map(reward -> reward.couponCode())
                        .filter(one -> one != null)
                        .findFirst()
                        .orElseThrow();

        HttpResponse<String> spent = ada.buy("Ada Bell", "ada@example.org", coupon, "58.00");
        HttpResponse<String> again = ada.buy("Ada Bell", "ada@example.org", coupon, "58.00");

        assertThat(spent.statusCode()).isEqualTo(303);
        assertThat(demo.rewardStates(order)).contains("advocate redeemed");
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_pays_another_price_than_they_saw() throws Exception {
        String code = codeOf(bought("Ada Bell", "ada@example.org"));
        ShopVisitor friend = demo.visitor();

        HttpResponse<String> first = friend.buy("Bo Chen", "bo@example.org", code, "68.00");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("£61.20").contains("value=\"61.20\"");
        assertThat(demo.visitor().get("/orders").body()).doesNotContain("Bo Chen");
    }

    @Test
    void a_customer_is_told_why_a_friends_offer_is_not_theirs() throws Exception {
        String code = codeOf(bought("Ada Bell", "ada@example.org"));
        bought("Bo Chen", "bo@example.org");

        HttpResponse<String> known = demo.visitor().buy("Bo Chen", "bo@example.org", code, "61.20");
        HttpResponse<String> own = demo.visitor().buy("Ada Bell", "ada@example.org", code, "61.20");
        HttpResponse<String> unknown =
                demo.visitor().buy("Cy Dale", "cy@example.org", "NOBODY", "61.20");

        assertThat(known.body()).contains("you have ordered with us before");
        assertThat(own.body()).contains("This is your own code");
        assertThat(unknown.body()).contains("We do not know this code");
    }

    @Test
    void a_trick_with_the_recommenders_device_is_held_for_a_person() throws Exception {
        String code = codeOf(bought("Ada Bell", "ada@example.org"));
        ShopVisitor trickster = demo.visitor();
        trickster.post("/basket", Map.of("gift", "lambswool-throw"));

        HttpResponse<String> paid =
                trickster.pay(
                        Map.of(
                                "name", "Bo Chen",
                                "email", "bo@example.org",
                                "code", code,
                                "total", "61.20",
                                "device", "same"));
        demo.demo.skip(Duration.ofDays(30));

        assertThat(demo.rewardStates(ShopVisitor.order(paid))).contains("advocate held");
    }

    @Test
    void what_visitors_write_is_only_ever_text() throws Exception {
        for (String payload : PAYLOADS) {
            ShopVisitor visitor = demo.visitor();
            String query = java.net.URLEncoder.encode(payload, "UTF-8");
            String search = visitor.get("/?q=" + query + "&ref=" + query).body();
            visitor.post("/basket", Map.of("gift", "lambswool-throw"));
            String refused =
                    visitor.pay(Map.of("name", payload, "email", payload, "code", payload)).body();
            String order = ShopVisitor.order(visitor.buy(payload, "x@example.org", "", ""));
            String office = visitor.get("/orders").body() + visitor.get("/orders/" + order).body();
            String thanks = visitor.get("/thanks/" + order).body();

            assertThat(search + refused + office + thanks)
                    .doesNotContain("<script>alert", "<img src=x", "<svg onload");
        }
    }

    @Test
    void a_form_from_elsewhere_changes_nothing() throws Exception {
        ShopVisitor visitor = demo.visitor();

        int foreign = visitor.postFrom("https://evil.example", "/basket").statusCode();
        int silent = visitor.postFrom("", "/basket").statusCode();

        assertThat(foreign).isEqualTo(403);
        assertThat(silent).isEqualTo(403);
        assertThat(visitor.get("/basket").body()).contains("There is nothing in it yet.");
    }

    @Test
    void every_answer_carries_the_strict_policy_and_unknown_pages_are_not_there() throws Exception {
        ShopVisitor visitor = demo.visitor();

        HttpResponse<String> page = visitor.get("/");
        int missing = visitor.get("/gifts/../../etc/passwd").statusCode();
        int file = visitor.get("/assets/..%2fshop.css").statusCode();

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self'");
        assertThat(page.body()).doesNotContain("<script", "style=");
        assertThat(List.of(missing, file)).containsOnly(404);
    }

    @Test
    void only_the_buyers_browser_sees_the_thanks() throws Exception {
        ShopVisitor buyer = demo.visitor();
        String order = ShopVisitor.order(buyer.buy("Ada Bell", "ada@example.org", "", ""));
        ShopVisitor other = demo.visitor();
        other.post("/basket", Map.of("gift", "blue-teapot"));

        assertThat(buyer.get("/thanks/" + order).statusCode()).isEqualTo(200);
        assertThat(other.get("/thanks/" + order).statusCode()).isEqualTo(404);
        assertThat(demo.visitor().get("/thanks/" + order).statusCode()).isEqualTo(404);
    }

    @Test
    void pieces_are_given_back_one_by_one_to_the_penny() throws Exception {
        String code = codeOf(bought("Ada Bell", "ada@example.org"));
        ShopVisitor friend = demo.visitor();
        for (String gift : List.of("heather-honey", "blue-teapot", "breakfast-tea")) {
            friend.post("/basket", Map.of("gift", gift));
        }
        String order =
                ShopVisitor.order(
                        friend.pay(
                                Map.of(
                                        "name", "Bo Chen",
                                        "email", "bo@example.org",
                                        "code", code,
                                        "total", "47.43")));

        for (String piece : List.of("1", "0", "2", "2")) {
            friend.post("/orders/" + order + "/refund", Map.of("piece", piece));
        }

        var facts = demo.house.storyteller().ofOrder(demo.shop, order).orElseThrow();
        assertThat(friend.get("/orders/" + order).body()).contains("Refunded").contains("−£47.43");
        assertThat(facts.timeline().getLast().why()).isNotBlank();
        assertThat(demo.rewardStates(order)).contains("advocate revoked");
    }

    /// The page after the purchase.
    private String bought(String name, String email) throws Exception {
        ShopVisitor buyer = demo.visitor();
        String order = ShopVisitor.order(buyer.buy(name, email, "", ""));
        return buyer.get("/thanks/" + order).body();
    }

    private static String codeOf(String thanks) {
        Matcher found = CODE.matcher(thanks);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
