package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.order.OrderSnapshot;
import goodword.order.PastFigures.Alike;
import goodword.order.PastFigures.Month;
import goodword.order.PastFigures.Return;
import goodword.order.PastFigures.Span;
import goodword.order.PastOrders;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Past orders by the numbers: against a year of a real shop, and at the edges of days.
final class PastOrdersTest {
    private static final Path INVOICES = Path.of("../shared/data/online_retail/invoices.csv.gz");
    private static final Instant END = Instant.parse("2011-12-09T12:50:00Z");

    private final CostStory story = new CostStory();
    private final TestShop shop = story.shop;
    private final PastOrders past = new PastOrders(shop.house.rooms().database());

    @AfterEach
    void close() {
        story.close();
    }

    /// The shared figures: of 2,352 customers with 90 days behind them .444728 came again on
    /// another day; lines of nothing are no orders.
    @Test
    void a_real_year_comes_again_as_published() throws Exception {
        assumeThat(Files.exists(INVOICES)).as("no ../shared/data beside the repository").isTrue();
        Map<String, List<Instant>> customers = load();
        Span year =
                new Span(
                        Instant.parse("2010-12-01T00:00:00Z"),
                        END.plusSeconds(1),
                        TestShop.EUR,
                        ZoneOffset.UTC);

        Return returns = inShop(() -> past.returns(shop.id, year, 90, END));
        List<Alike> firsts = inShop(() -> past.firstOrders(shop.id, year, 30));

        assertThat(returns.followed()).isEqualTo(2_352);
        assertThat((double) returns.again() / returns.followed())
                .isCloseTo(0.444728, within(0.000001));
        assertThat(firsts.stream().mapToLong(Alike::orders).sum()).isEqualTo(customers.size());
    }

    @Test
    void refunds_count_inside_their_days_and_months_end_where_the_zone_says() {
        story.order(
                "ann",
                "2025-06-10",
                5_000,
                CostStory.from("a"),
                List.of(
                        TestShop.refund("r1", 1_000, Instant.parse("2025-06-20T12:00:00Z")),
                        TestShop.refund("r2", 2_000, Instant.parse("2025-06-25T12:00:00Z"))));
        story.order("ann", "2025-07-31", 7_000, CostStory.from("a"));
        story.order("bob", "2025-07-31", 7_000, CostStory.from("a"));
        story.order("old", "2024-01-01", 7_000, CostStory.from("a"));
        story.order("old", "2025-06-30", 7_000, CostStory.from("a"));
        story.take();
        ZoneId far = ZoneOffset.ofHours(13);
        Span year = span("2025-05-31T11:00:00Z", "2025-07-31T11:00:00Z", far);

        List<Alike> shortly = inShop(() -> past.firstOrders(shop.id, year, 10));
        List<Alike> longer = inShop(() -> past.firstOrders(shop.id, year, 15));
        List<Month> months =
                inShop(
                        () ->
                                past.months(
                                        shop.id,
                                        List.of(
                                                Instant.parse("2025-05-31T11:00:00Z"),
                                                Instant.parse("2025-06-30T11:00:00Z"),
                                                Instant.parse("2025-07-31T11:00:00Z"))));

        assertThat(shortly).containsExactly(new Alike(5_000, 1_000, 1));
        assertThat(longer).containsExactly(new Alike(5_000, 3_000, 1));
        // Noon in UTC is the next day there: old's second order is of July.
        assertThat(months).containsExactly(new Month(0, 1, 0, 1), new Month(1, 1, 1, 0));
    }

    @Test
    void orders_of_one_day_are_one_visit_in_the_shops_zone() {
        story.order("ann", "2025-06-10", 5_000, CostStory.from("a"));
        story.order("bob", "2025-06-10", 5_000, CostStory.from("a"));
        story.order("bob", "2025-06-11", 5_000, CostStory.from("a"));
        story.take();
        Instant now = Instant.parse("2025-06-20T00:00:00Z");

        Return days =
                inShop(
                        () ->
                                past.returns(
                                        shop.id,
                                        span(
                                                "2025-06-01T00:00:00Z",
                                                "2025-07-01T00:00:00Z",
                                                ZoneId.of("Europe/Berlin")),
                                        1,
                                        now));
        Return none =
                inShop(
                        () ->
                                past.returns(
                                        shop.id,
                                        span(
                                                "2025-06-01T00:00:00Z",
                                                "2025-07-01T00:00:00Z",
                                                ZoneOffset.ofHours(-5)),
                                        11,
                                        now));

        assertThat(days).isEqualTo(new Return(2, 1, 1, 5_000));
        assertThat(none.followed()).isZero();
    }

    private static Span span(String from, String until, ZoneId zone) {
        return new Span(Instant.parse(from), Instant.parse(until), TestShop.EUR, zone);
    }

    private <T> T inShop(Supplier<T> work) {
        return shop.house.rooms().database().inShop(shop.id, work);
    }

    /// The columns are invoice, customer, time, country, lines, units, amount, cancelled.
    private Map<String, List<Instant>> load() throws Exception {
        Map<String, List<Instant>> customers = new TreeMap<>();
        List<OrderSnapshot> batch = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(INVOICES)),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                String customer = cells[1];
                BigDecimal amount = new BigDecimal(cells[6]);
                if (customer.isEmpty() || !cells[7].equals("0") || amount.signum() <= 0) {
                    continue;
                }
                Instant at = LocalDateTime.parse(cells[2]).toInstant(ZoneOffset.UTC);
                customers.computeIfAbsent(customer, _ -> new ArrayList<>()).add(at);
                batch.add(
                        story.snapshot(
                                cells[0], customer, at, amount.movePointRight(2).longValueExact()));
                if (batch.size() == 500) {
                    shop.house.orderJourney().takeAll(shop.id, batch);
                    batch.clear();
                }
            }
        }
        shop.house.orderJourney().takeAll(shop.id, batch);
        return customers;
    }
}
