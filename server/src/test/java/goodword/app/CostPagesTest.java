package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.insight.Spend;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Costs by channel at the desk, over HTTP and without scripts.
///
/// In November: 40 came by tv, ten of whom again; 35 by google / cpc; three without a word. In
/// March Anna brings Ben and Carl, whose orders of 100.00 earn her 10.00 each; Dora's waits for its
/// hold.
final class CostPagesTest {
    private final CostStory story = new CostStory();
    private final TestShop shop = story.shop;
    private final String path = story.desk + "/costs";
    private DeskClient owner = new DeskClient(0);

    @BeforeEach
    void logIn() throws Exception {
        owner = story.staff.inside(shop.id, Role.OWNER, story.server.port());
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void an_empty_shop_has_a_page() throws Exception {
        assertThat(read("")).contains("Referral, by the ledger", "No channel named", "From a file");
    }

    @Test
    void each_channel_stands_with_its_cost_and_what_cannot_be_told() throws Exception {
        tell();

        HttpResponse<String> kept = spend("2025-11", "tv", "400", "google / cpc", "1.400,50");
        String page = read("");

        assertThat(DeskClient.location(kept)).isEqualTo(path + "?done=costs&month=2025-11");
        assertThat(page)
                .contains(
                        "Referral, by the ledger Rewards and discounts posted, less what was taken"
                                + " back 2 €20.00 €10.00, too few to tell €200.00 –",
                        "tv 40 €400.00 €10.00 Too few to tell €2,300.00 10 of 40 25%",
                        "google / cpc 35 €1,400.50 €40.01 Too few to tell €1,750.00 0 of 35 0%",
                        "They are added to no other channel. 3 €150.00 0 of 3 too few to tell",
                        "Referred, hold not over Not counted under referral yet, nor under any"
                                + " channel. 1 €40.00");
        assertThat(read("?from=2025-12&until=2026-02")).doesNotContain("tv 40");
    }

    @Test
    void a_month_told_again_replaces_what_was_known_of_it_and_its_days() throws Exception {
        tell();
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> {
                            shop.house
                                    .edges()
                                    .spending()
                                    .note(
                                            shop.id,
                                            List.of(
                                                    day("2025-11-03", 7_000),
                                                    day("2025-11-30", 3_000),
                                                    day("2025-12-01", 500)));
                            return shop.id;
                        });
        String before = read("");

        spend("2025-11", "tv", "40", "google / cpc", "");
        spend("2025-11", "tv", "40", "google / cpc", "");
        String after = read("");
        spend("2025-11", "tv", "", "google / cpc", "0");
        String forgotten = read("");

        assertThat(before).contains("tv 40 €105.00 €2.63");
        assertThat(after).contains("tv 40 €45.00 €1.13", "google / cpc 35 not typed in");
        assertThat(forgotten).contains("tv 40 €5.00", "google / cpc 35 €0.00 €0.00");
    }

    @Test
    void what_cannot_be_kept_is_named_and_nothing_is_kept() throws Exception {
        tell();
        read("");

        HttpResponse<String> wrong = spend("2025-11", "tv", "12", "tv", "x");
        HttpResponse<String> nameless = spend("2025-11", "", "12", "tv", "1.005");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(MoneyStory.text(wrong.body())).contains("tv stands there twice.");
        assertThat(MoneyStory.text(nameless.body()))
                .contains(
                        "An amount stands without the name of its channel.",
                        "“1.005” for tv is no amount in EUR that can be kept as it stands.");
        assertThat(read("")).contains("tv 40 not typed in");
    }

    @Test
    void words_of_orders_count_as_the_channel_that_the_owner_names() throws Exception {
        tell();
        read("");

        owner.post(path + "/words", Map.of("word-0", "google / cpc", "to-0", "Google Ads"));
        spend("2025-11", "google ads", "70", "", "");
        String mapped = read("");
        owner.post(path + "/words", Map.of("word-0", "google / cpc", "to-0", ""));
        String own = read("");

        assertThat(mapped).contains("google ads 35 €70.00 €2.00");
        assertThat(own).contains("google / cpc 35 not typed in", "google ads 0 €70.00 –");
    }

    @Test
    void a_file_is_looked_at_first_and_changes_nothing_the_second_time() throws Exception {
        tell();
        read("");
        String file =
                """
                month,channel,amount,currency
                2025-11,tv,400,EUR
                2025-11,google / cpc,700,EUR
                2025-12,tv,5,USD
                """;

        String look = look(file, "");
        String untouched = read("");
        String unseen = owner.post(path + "/import", Map.of("csv", "x")).body();
        HttpResponse<String> kept =
                owner.post(path + "/import", Map.of("csv", file, "then", "keep"));
        String after = read("");
        String again = look(file.replace("400", "410"), "");

        assertThat(look)
                .contains(
                        "2 new, 0 changed, 0 as they were, 1 rejected. Nothing is kept yet.",
                        "4 currency This shop&#39;s books are in EUR, not in USD"
                                .replace("&#39;", "'"));
        assertThat(untouched).contains("tv 40 not typed in");
        assertThat(unseen)
                .contains("The first line names the columns")
                .doesNotContain("value=\"keep\"");
        assertThat(DeskClient.location(kept)).isEqualTo(path + "?done=costs");
        assertThat(after).contains("tv 40 €400.00 €10.00", "google / cpc 35 €700.00 €20.00");
        assertThat(again)
                .contains(
                        "0 new, 1 changed, 1 as they were, 1 rejected.",
                        "2025-11 tv €400.00 €410.00");
    }

    @Test
    void the_table_leaves_as_csv_without_formulae() throws Exception {
        tell();
        read("");
        spend("2025-11", "=1+1", "3", "tv", "400");

        HttpResponse<String> csv = owner.get(path + "/export?from=2025-11&until=2026-03");

        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("costs-2025-11-2026-03.csv");
        assertThat(csv.body().lines())
                .contains(
                        "channel,from,until,currency,new_customers,spent,cost_each,revenue,followed,again",
                        "\"referral (by the ledger)\",\"2025-11\",\"2026-03\",\"EUR\",2,20.00,10.00,200.00,0,0",
                        "\"tv\",\"2025-11\",\"2026-03\",\"EUR\",40,400.00,10.00,2300.00,40,10",
                        "\"'=1+1\",\"2025-11\",\"2026-03\",\"EUR\",0,3.00,,0.00,0,0",
                        "\"(no channel named)\",\"2025-11\",\"2026-03\",\"EUR\",3,,,150.00,3,0");
    }

    @Test
    void who_may_only_read_changes_nothing() throws Exception {
        DeskClient reader = story.staff.inside(shop.id, Role.READ_ONLY, story.server.port());
        HttpResponse<String> page = reader.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Keep the month", "Look at it first");
        assertThat(reader.post(path, Map.of("month", "2025-11")).statusCode()).isEqualTo(403);
        assertThat(reader.post(path + "/import", Map.of("csv", "x")).statusCode()).isEqualTo(403);
    }

    private void tell() throws Exception {
        for (int number = 0; number < 40; number++) {
            story.order("t" + number, "2025-11-05", 5_000, CostStory.from("TV"));
            if (number < 10) {
                story.order("t" + number, "2025-11-25", 3_000, CostStory.from("newsletter"));
            }
        }
        for (int number = 0; number < 35; number++) {
            story.order("g" + number, "2025-11-07", 5_000, CostStory.utm("google", "cpc"));
        }
        for (int number = 0; number < 3; number++) {
            story.order("u" + number, "2025-11-09", 5_000, CostStory.from(null));
        }
        story.take();
        shop.publish(TestShop.terms());
        shop.advocate("anna", "ANNA1");
        for (String friend : List.of("ben", "carl")) {
            shop.house
                    .orderJourney()
                    .take(shop.id, shop.order("o-" + friend, friend, 10_000, "ANNA1"));
        }
        shop.pass(Duration.ofDays(15));
        shop.house.orderJourney().take(shop.id, shop.order("o-dora", "dora", 4_000, "ANNA1"));
        shop.catchUp();
        owner = story.staff.inside(shop.id, Role.OWNER, story.server.port());
    }

    private static Spend day(String day, long cents) {
        return new Spend("TV", LocalDate.parse(day), TestShop.eur(cents));
    }

    private String look(String file, String then) throws Exception {
        return MoneyStory.text(
                owner.post(path + "/import", Map.of("csv", file, "then", then)).body());
    }

    private HttpResponse<String> spend(String month, String... cells) throws Exception {
        Map<String, String> typed = new HashMap<>(Map.of("month", month));
        for (int row = 0; row < cells.length / 2; row++) {
            typed.put("channel-" + row, cells[2 * row]);
            typed.put("amount-" + row, cells[2 * row + 1]);
        }
        return owner.post(path, typed);
    }

    private String read(String query) throws Exception {
        return MoneyStory.text(owner.get(path + query).body()).replace("&#39;", "'");
    }
}
