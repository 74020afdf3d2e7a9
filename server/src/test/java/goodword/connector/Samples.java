package goodword.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.connector.Reading.Read;
import goodword.connector.StoreNews.OrderNow;
import goodword.order.OrderSnapshot;
import goodword.order.Totals;
import goodword.platform.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Deliveries and answers of real stores, read from beside the repository; tests are skipped where
/// they are not.
public final class Samples {
    private static final Path SHARED = Path.of("../shared");

    private Samples() {}

    /// A delivery as it was received.
    public static StoreMessage delivery(String sample) {
        JsonNode row = json("store-samples/" + sample);
        Map<String, String> headers = new LinkedHashMap<>();
        row.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        return new StoreMessage(headers, row.path("body_text").asString().getBytes(UTF_8));
    }

    /// What a store's API answered.
    public static byte[] answer(String sample) {
        return json("store-samples/" + sample)
                .path("response")
                .path("body")
                .toString()
                .getBytes(UTF_8);
    }

    public static JsonNode json(String file) {
        return JsonMapper.shared().readTree(bytes(file));
    }

    public static byte[] bytes(String file) {
        Path path = SHARED.resolve(file);
        assumeThat(SHARED).as("no ../shared beside the repository").exists();
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static StoreNews one(Reading<List<StoreNews>> reading) {
        assertThat(reading).isInstanceOf(Read.class);
        List<StoreNews> news = ((Read<List<StoreNews>>) reading).value();
        assertThat(news).hasSize(1);
        return news.getFirst();
    }

    public static OrderSnapshot order(Reading<List<StoreNews>> reading) {
        StoreNews news = one(reading);
        assertThat(news).isInstanceOf(OrderNow.class);
        return ((OrderNow) news).order();
    }

    /// Items, discount, shipping, tax and grand total.
    public static Totals totals(String currency, String... amounts) {
        return new Totals(
                money(currency, amounts[0]),
                money(currency, amounts[1]),
                money(currency, amounts[2]),
                money(currency, amounts[3]),
                money(currency, amounts[4]));
    }

    public static Money money(String currency, String amount) {
        return Money.ofMajor(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
