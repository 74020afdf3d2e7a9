package goodword.connector.magento;

import goodword.connector.Asked;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.calls.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The websites that one Magento serves, each with the currency in which it reckons and the zone
/// whose midnight ends its days.
record MagentoShop(List<Website> websites) {
    MagentoShop {
        websites = List.copyOf(websites);
    }

    record Website(long id, Currency currency, ZoneId zone) {}

    static Asked<MagentoShop> of(MagentoApi line, Store store) {
        return line.read(store, "store/storeConfigs", Map.of())
                .then(
                        reply ->
                                Unreadable.orTold(
                                        Reading.of(() -> read(StoreJson.parseAll(reply.body())))));
    }

    /// Of the first website.
    @Nullable Currency currency() {
        return websites.isEmpty() ? null : websites.getFirst().currency();
    }

    /// Those that reckon in this currency.
    MagentoShop in(Currency currency) {
        return new MagentoShop(
                websites.stream().filter(one -> one.currency().equals(currency)).toList());
    }

    /// The last day on which something is good that ends at this time: for nobody it ends earlier.
    LocalDate lastDay(Instant end) {
        return websites.stream()
                .map(website -> end.atZone(website.zone()).toLocalDate())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> end.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static MagentoShop read(List<StoreJson> configs) {
        return new MagentoShop(
                configs.stream()
                        .map(MagentoShop::website)
                        .filter(website -> website.id() > 0)
                        .distinct()
                        .toList());
    }

    private static Website website(StoreJson config) {
        return new Website(
                config.field("website_id").wholeNumber(),
                config.field("base_currency_code").currency(),
                zone(Optional.ofNullable(config.field("timezone").text()).orElse("UTC")));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
