package goodword.connector;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.HistoryRow.Order;
import goodword.connector.Reading.Read;
import goodword.order.OrderSnapshot;
import goodword.order.Refund;
import goodword.platform.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DemoOrdersTest {
    private static final Path FOLDER = Path.of("server/src/main/resources/demo");
    private static final Money NOTHING = Money.zero(Currency.getInstance("GBP"));

    @Test
    void the_shipped_orders_are_whole_and_as_many_as_their_document_says() throws IOException {
        List<OrderSnapshot> orders = orders();
        List<Refund> refunds = orders.stream().flatMap(order -> order.refunds().stream()).toList();
        Money items =
                orders.stream().map(order -> order.totals().items()).reduce(NOTHING, Money::plus);
        Money refunded = refunds.stream().map(Refund::amount).reduce(NOTHING, Money::plus);

        assertThat(orders)
                .hasSize(5_832)
                .extracting(OrderSnapshot::externalId)
                .doesNotHaveDuplicates();
        assertThat(orders.stream().map(OrderSnapshot::customer).distinct()).hasSize(1_308);
        assertThat(refunds).hasSize(1_056).extracting(Refund::externalId).doesNotHaveDuplicates();
        assertThat(items).isEqualTo(new Money(286_688_017, NOTHING.currency()));
        assertThat(refunded).isEqualTo(new Money(8_290_524, NOTHING.currency()));
        assertThat(orders.getFirst().placedAt()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(orders.getLast().placedAt()).isEqualTo("2011-12-09T12:50:00Z");
        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .contains("1,308", "5,832", "1,056", "2,866,880.17", "82,905.24");
    }

    @Test
    void its_people_are_invented() throws IOException {
        assertThat(orders())
                .allSatisfy(
                        order ->
                                assertThat(order.customer().email())
                                        .isEqualTo(
                                                "customer-%s@example.org",
                                                order.customer().externalId()));
    }

    @Test
    void the_shipped_file_is_small() throws IOException {
        assertThat(Files.size(FOLDER.resolve("orders.csv.gz"))).isLessThan(500_000);
    }

    private static List<OrderSnapshot> orders() throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2011-12-10T00:00:00Z"));
        List<OrderSnapshot> orders = new ArrayList<>();
        Path file = FOLDER.resolve("orders.csv.gz");
        try (OrderHistory history = ((Read<OrderHistory>) OrderHistory.open(file, clock)).value()) {
            for (HistoryRow row : history) {
                assertThat(row).isInstanceOf(Order.class);
                orders.add(((Order) row).snapshot());
            }
        }
        return orders;
    }
}
