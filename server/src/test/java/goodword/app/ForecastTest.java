package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import goodword.access.Role;
import goodword.platform.database.Paging;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Plan;
import goodword.program.Terms;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a program would cost, on the desk, over the API and from the command line: the same figures
/// everywhere, worked out here by hand.
///
/// The year: 120 new customers, ten a month, 50.00 each; twelve send it back within the hold, 24
/// come again for 30.00. The friend saves 10% (5.00), the advocate gets 10% of what is left (4.50):
/// 108 orders cost 1,026.00, or 8.55 for each of 120. With 50% × 2 × 10% each customer brings 0.1
/// friends: nine satisfied ones a month make 0.9, 0.99, 0.999 ..., 11.8889 in the year.
final class ForecastTest {
    private static final String TYPED =
            "?recommendMiddle=50&reachMiddle=2&convertMiddle=10&anywayMiddle=20&usedMiddle=0"
                    + "&marginMiddle=40";

    private final CostStory story = new CostStory();
    private final TestShop shop = story.shop;

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void the_page_shows_the_shops_own_year_and_what_follows() throws Exception {
        story.year();
        String path = program(TestShop.terms());
        DeskClient owner = story.staff.inside(shop.id, Role.OWNER, story.server.port());

        HttpResponse<String> answer = owner.get(path + "/forecast" + TYPED);
        String page = MoneyStory.text(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page)
                .contains(
                        "From March 2025 to February 2026, the last twelve whole months: 120 customers"
                                + " ordered, 120 of them for the first time ever. 108 had no refund",
                        "Of 90 new customers whose first order is 90 days ago, 18 (20%) came again"
                                + " within these days, with 18 further orders worth €540.00.",
                        "The 120 first orders of the year were reckoned through these terms one by"
                                + " one, by the code that pays: 108 count. They were worth €5,400.00"
                                + " after what came back; friends would have been given €540.00 on"
                                + " them and advocates €486.00 for them: €8.55 for an order on"
                                + " average.",
                        "A satisfied customer brings 50% × 2 × 10% = 0.1 friends on average (R0). Over"
                                + " all generations one customer leads to 1 / (1 − R0) = 1.1111.",
                        "By generation: 10.8, 1, 0.1.",
                        "€101.65 given / 11.9 friends = €8.55. Of one who would not have come anyway:"
                                + " that / (1 − 20%) = €10.69.",
                        "€10.69 / €45.00 = 23.75% of margin.",
                        "your new customers placed 0.2 within 90 days");
        assertThat(answer.body())
                .contains("<td data-label=\"Middle\" class=\"amount\"><strong>€69.55");
    }

    @Test
    void the_api_and_the_command_say_the_same() throws Exception {
        story.year();
        String path = program(TestShop.terms());
        Plan plan = plan();
        Api api =
                new Api(
                        story.server.port(),
                        shop.house
                                .apiKeys()
                                .issue(shop.id, KeyWish.forEverything("test"), TestShop.START));

        JsonNode told =
                Stall.JSON.readTree(
                        api.get("/v1/programs/" + plan.program().id() + "/forecast" + TYPED)
                                .body());
        HttpResponse<String> wrong =
                api.get("/v1/programs/" + plan.program().id() + "/forecast?marginLow=101");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SimulateCommand(
                        new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false))
                .print(
                        shop.house,
                        new SimulateCommand.Wish(shop.id, plan.program().id(), Optional.empty()),
                        typed());

        JsonNode outlook = told.path("outlook");
        assertThat(path).endsWith(plan.program().id().toString());
        assertThat(outlook.path("given").path("middle").asString()).isEqualTo("101.65");
        assertThat(outlook.path("costExtra").path("middle").asString()).isEqualTo("10.69");
        assertThat(outlook.path("liabilityMost").path("middle").asString()).isEqualTo("48.15");
        assertThat(outlook.path("marginNeeded").path("middle").asString()).isEqualTo("0.2375");
        assertThat(outlook.path("gain").path("middle").asString()).isEqualTo("69.55");
        assertThat(outlook.path("months").size()).isEqualTo(12);
        assertThat(told.path("year").path("countingOrders").asInt()).isEqualTo(108);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Stall.JSON.readTree(wrong.body()).path("field").asString())
                .isEqualTo("marginLow");
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("€101.65", "€48.15", "€69.55", "23.75%", "Typed");
    }

    @Test
    void asking_changes_nothing_and_repeats_itself() throws Exception {
        story.year();
        String path = program(TestShop.terms());
        DeskClient owner = story.staff.inside(shop.id, Role.OWNER, story.server.port());
        Plan before = plan();

        String first = MoneyStory.text(owner.get(path + "/forecast").body());
        String second = MoneyStory.text(owner.get(path + "/forecast").body());

        assertThat(first).isEqualTo(second).contains("Assumed", "Friendbuy reports");
        assertThat(plan()).isEqualTo(before);
        assertThat(shop.ledgerSums()).isEmpty();
    }

    @Test
    void too_few_orders_and_wrong_guesses_are_said() throws Exception {
        story.order("c", "2025-06-05", 5_000, CostStory.from("tv"));
        story.take();
        String path = program(TestShop.terms());
        DeskClient owner = story.staff.inside(shop.id, Role.OWNER, story.server.port());

        String few = MoneyStory.text(owner.get(path + "/forecast").body());
        HttpResponse<String> wrong =
                owner.get(path + "/forecast?recommendLow=9&recommendMiddle=8&reachLow=x");

        assertThat(few)
                .contains(
                        "Too few orders to tell: the last twelve whole months hold 1 first orders")
                .doesNotContain("What would come of it");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Low is above middle", "A number like 7 or 7.5");
        assertThat(owner.get(path + "-no/forecast").statusCode()).isEqualTo(404);
    }

    @Test
    void a_recipe_is_forecast_before_there_is_a_program() throws Exception {
        story.year();
        DeskClient owner = story.staff.inside(shop.id, Role.OWNER, story.server.port());

        String page =
                MoneyStory.text(
                        owner.get(story.desk + "/programs/new/forecast?recipe=ten-ten").body());
        int none = owner.get(story.desk + "/programs/new/forecast?recipe=x").statusCode();

        // 5.00 off and 10.00 for the advocate on each of 108 orders: 13.50 over 120.
        assertThat(page)
                .contains("Give 10%, get 10", "108 count", "€13.50 for an order on average");
        assertThat(none).isEqualTo(404);
    }

    @Test
    void several_offers_are_looked_at_one_by_one() throws Exception {
        story.year();
        Terms two =
                TestShop.terms()
                        .withOffers(
                                Map.of(
                                        "A",
                                        TestShop.terms().offer("A"),
                                        "B",
                                        new Offer(
                                                Benefit.amount(TestShop.eur(1_000), Means.COUPON),
                                                Benefit.amount(TestShop.eur(100), Means.COUPON))));
        String path = program(two);
        DeskClient owner = story.staff.inside(shop.id, Role.OWNER, story.server.port());

        String first = MoneyStory.text(owner.get(path + "/forecast").body());
        String second = MoneyStory.text(owner.get(path + "/forecast?arm=B").body());

        assertThat(first).contains("€8.55 for an order");
        assertThat(second).contains("€9.90 for an order");
    }

    private static Map<String, String> typed() {
        return Map.of(
                "recommendMiddle", "50",
                "reachMiddle", "2",
                "convertMiddle", "10",
                "anywayMiddle", "20",
                "usedMiddle", "0",
                "marginMiddle", "40");
    }

    private Plan plan() {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> ResourceDoor.planning(shop.house).page(shop.id, Paging.first(10)))
                .getFirst();
    }

    private String program(Terms terms) {
        shop.publish(terms);
        return story.desk + "/programs/" + plan().program().id();
    }
}
