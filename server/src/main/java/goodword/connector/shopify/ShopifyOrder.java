package goodword.connector.shopify;

import goodword.connector.Bill;
import goodword.connector.Field;
import goodword.connector.GivenBack;
import goodword.connector.Landing;
import goodword.connector.OrderRules;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderNow;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Totals;
import goodword.person.CustomerRef;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order of Shopify, as its webhooks and its REST Admin API write it. It does not say when it
/// was paid; a paid one counts as paid when it was placed.
final class ShopifyOrder {
    private ShopifyOrder() {}

    static StoreNews read(StoreJson order) {
        String id = order.field("id").line();
        Optional<CustomerRef> customer = ShopifyBuyer.of(order).known();
        return customer.isEmpty()
                ? new Nothing("order " + Field.speakable(id) + " names no customer")
                : new OrderNow(snapshot(id, customer.get(), order));
    }

    private static OrderSnapshot snapshot(String id, CustomerRef customer, StoreJson order) {
        Instant placedAt = order.field("created_at").instant();
        @Nullable Instant changedAt = order.field("updated_at").ifGiven(Field::instant);
        @Nullable Instant cancelledAt = order.field("cancelled_at").ifGiven(Field::instant);
        Currency currency = order.field("currency").currency();
        Bill bill = ShopifyAmounts.bill(order);
        Totals totals = bill.totals(currency, order.field("total_price"));
        OrderState state = state(order.field("financial_status"), cancelledAt);
        return new OrderSnapshot(
                id,
                order.field("name").ifGiven(Field::line),
                OrderRules.version(null, changedAt),
                state,
                placedAt,
                OrderRules.paidAt(null, state, placedAt),
                cancelledAt,
                customer,
                totals,
                ShopifyAmounts.discounts(order, currency),
                new ShopifyRefunds(order).taken(new GivenBack(bill, totals)),
                List.of(),
                origin(order),
                ShopifyBuyer.traces(order),
                order.isTrue("test"));
    }

    private static OrderState state(Field financialStatus, @Nullable Instant cancelledAt) {
        if (cancelledAt != null) {
            return OrderState.CANCELLED;
        }
        return switch (financialStatus.text()) {
            case "paid", "partially_refunded", "refunded" -> OrderState.PAID;
            case null, default -> OrderState.PLACED;
        };
    }

    private static Origin origin(StoreJson order) {
        Map<String, Field> attributes = new HashMap<>();
        for (StoreJson each : order.loose("note_attributes")) {
            String name = each.field("name").text();
            if (name != null) {
                attributes.putIfAbsent(name, each.field("value"));
            }
        }
        Field none = new Field("note_attributes", null);
        Landing landing = Landing.of(order.field("landing_site"));
        return new Origin(
                order.field("source_name").cutName(),
                code(
                        attributes.getOrDefault("goodword_ref", none),
                        attributes.getOrDefault("__goodword_ref", none),
                        order.field("landing_site_ref"),
                        new Field("landing_site", landing.code())),
                attributes.getOrDefault("goodword_visitor", none).wholeLine(),
                null,
                landing.campaign(order.field("referring_site").cutLine()));
    }

    /// The first of these that can be a code.
    private static @Nullable String code(Field... fields) {
        for (Field field : fields) {
            String code = OrderRules.code(field);
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
