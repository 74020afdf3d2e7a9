package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.conversion.EnrolJourney;
import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.sharing.PageLinks;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AdvocatePageTest {
    private final TestShop shop = TestShop.withoutTrust();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final Visitor visitor = new Visitor(server.port());
    private final String code = "A-" + server.port() + "-" + shop.id.toString().substring(0, 8);
    private final PersonId advocate = enrol();

    AdvocatePageTest() {
        shop.publish(TestShop.terms());
        shop.settle("https://shop.example/");
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void a_press_becomes_an_order_a_wait_and_a_code_and_each_is_told() {
        String coupon = Visitor.coupon(visitor.press(code, visitor.freshPress(code)));
        int pinned = 1;
        shop.publish(TestShop.terms());
        OrderSnapshot order = shop.order("o1", "zoltan.unmistakable", 4_500, coupon);

        shop.house.orderJourney().take(shop.id, order);
        Story story = shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();
        String waiting = visitor.get(path()).body();
        shop.pass(Duration.ofDays(15));
        String ready = visitor.get(path()).body();

        assertThat(story.attribution()).isEqualTo("code");
        assertThat(Objects.requireNonNull(story.referral()).terms().version()).isEqualTo(pinned);
        assertThat(waiting)
                .contains("A friend bought on 1 Mar 2026")
                .contains(
                        "Your reward waits until 15 Mar 2026, because friends may return things"
                                + " until then.")
                .contains("Then €4.50 is yours.")
                .contains("On its way");
        assertThat(ready)
                .contains("Your €4.50: ready for you")
                .contains(String.valueOf(shop.rewards("o1").getFirst().couponCode()))
                .contains("Yours to use");
        assertThat(waiting + ready)
                .doesNotContain("zoltan")
                .doesNotContain("unmistakable")
                .doesNotContain(coupon);
    }

    @Test
    void what_came_to_nothing_says_why_and_names_nobody() {
        shop.house
                .orderJourney()
                .take(shop.id, shop.order("small", "zoltan.unmistakable", 1_000, code));
        OrderSnapshot unpaid =
                TestShop.unpaid(shop.order("unpaid", "yolanda.unmistakable", 5_000, code));
        shop.house.orderJourney().take(shop.id, unpaid);

        String page = visitor.get(path()).body();

        assertThat(page)
                .contains("The order was smaller than the offer asks for, so there is no reward.")
                .contains("The shop is waiting for the payment.")
                .doesNotContain("unmistakable");
    }

    @Test
    void it_greets_and_shows_what_to_pass_on() {
        HttpResponse<String> page = visitor.get(path());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Hello Ada,")
                .contains("Your friend gets <strong>10% off their first order</strong>")
                .contains("you get <strong>a voucher for 10% of what they pay</strong>")
                .contains("value=\"http://localhost:" + server.port() + "/r/" + code + "\"")
                .contains("mailto:?subject=")
                .contains("sms:?&amp;body=")
                .contains("https://wa.me/?text=")
                .contains("and%20I%20get%20a%20voucher")
                .doesNotContain("Lovelace")
                .doesNotContain("hidden.address");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void an_address_that_is_not_theirs_is_answered_alike() {
        String path = path();
        String cut = visitor.get(path.substring(0, path.length() - 1)).body();
        char last = path.charAt(10);
        String flipped = path.substring(0, 10) + (last == 'A' ? 'B' : 'A') + path.substring(11);
        HttpResponse<String> wrong = visitor.get(flipped);
        String before = path;
        inShop(
                () -> {
                    shop.house.rooms().advocates().renewPage(shop.id, advocate);
                    return advocate;
                });

        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(cut).contains("This page is not here");
        assertThat(visitor.get("/me/x").body()).isEqualTo(cut);
        assertThat(visitor.get(before).body()).isEqualTo(cut);
        assertThat(path()).isNotEqualTo(before);
        assertThat(visitor.get(path()).body()).contains("Hello Ada,");
    }

    @Test
    void a_pass_of_one_shop_opens_nothing_in_another() {
        try (TestShop other = TestShop.beside(shop)) {
            PersonId stranger = other.advocate("alice", code + "-2");
            var passes = new goodword.advocate.PagePasses(shop.house.entrance().vault());

            String mixed = passes.write(new goodword.advocate.PagePass(shop.id, stranger, 0));

            assertThat(visitor.get("/me/" + mixed).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void without_a_program_it_says_so_and_still_shows_what_is_due() {
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, code));
        inShop(
                () -> {
                    var programs = shop.house.rooms().programs();
                    programs.pause(shop.id, programs.live(shop.id).orElseThrow().id());
                    return shop;
                });

        String page = visitor.get(path()).body();

        assertThat(page)
                .contains("at the moment there is nothing to pass on")
                .contains("€10.00")
                .doesNotContain("wa.me");
    }

    @Test
    void an_order_of_somebody_forgotten_stays_told_and_names_nobody() {
        String coupon = Visitor.coupon(visitor.press(code, visitor.freshPress(code)));
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, coupon));
        PersonId bob =
                shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow().order().person();

        shop.house.erasureJourney().erase(shop.id, bob, Actor.machine("test"));
        shop.house.erasureJourney().erase(shop.id, advocate, Actor.machine("test"));

        assertThat(visitor.get(path()).body())
                .contains("<h1>Hello,</h1>")
                .contains("A friend bought on 1 Mar 2026");
    }

    private String path() {
        String address =
                server.part(PageLinks.class.getName(), PageLinks.class)
                        .of(shop.id, advocate)
                        .orElseThrow();
        return URI.create(address).getRawPath();
    }

    private PersonId enrol() {
        CustomerRef customer =
                new CustomerRef(
                        "ada", "hidden.address@mail.example", null, "Ada", "Lovelace", null);
        return shop.house
                .enrolJourney()
                .enrol(shop.id, List.of(new EnrolJourney.Candidate(customer, code)))
                .getFirst()
                .person();
    }

    private <T> T inShop(Supplier<T> work) {
        return shop.house.rooms().database().inShop(shop.id, work);
    }
}
