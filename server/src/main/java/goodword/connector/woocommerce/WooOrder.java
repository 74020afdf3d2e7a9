package goodword.connector.woocommerce;

import goodword.connector.Bill;
import goodword.connector.Field;
import goodword.connector.GivenBack;
import goodword.connector.GivenBack.Told;
import goodword.connector.OrderRules;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderNow;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.person.CustomerRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order of WooCommerce, as its webhooks and its REST API v3 write it. Times are read from the
/// `_gmt` fields, which carry no zone. A refund names neither lines nor a time here: it is split by
/// [GivenBack] and dated with the change in which it shows.
final class WooOrder {
    private static final int ZONELESS = "2026-03-01T12:00:00".length();

    private WooOrder() {}

    static StoreNews read(StoreJson order) {
        String id = order.field("id").line();
        Optional<CustomerRef> customer = WooBuyer.of(order).known();
        return customer.isEmpty()
                ? new Nothing("order " + Field.speakable(id) + " names no customer")
                : new OrderNow(snapshot(id, customer.get(), order));
    }

    private static OrderSnapshot snapshot(String id, CustomerRef customer, StoreJson order) {
        Instant placedAt = time(order, "date_created_gmt").instant();
        @Nullable Instant changedAt = time(order, "date_modified_gmt").ifGiven(Field::instant);
        @Nullable Instant paidAt = time(order, "date_paid_gmt").ifGiven(Field::instant);
        OrderState state = state(order.field("status"), paidAt);
        Currency currency = order.field("currency").currency();
        Bill bill = WooAmounts.bill(order);
        Totals totals = bill.totals(currency, order.field("total"));
        return new OrderSnapshot(
                id,
                order.field("number").ifGiven(Field::line),
                OrderRules.version(null, changedAt),
                state,
                placedAt,
                OrderRules.paidAt(paidAt, state, placedAt),
                null,
                customer,
                totals,
                WooAmounts.discounts(order, currency),
                refunds(
                        order,
                        new GivenBack(bill, totals),
                        changedAt == null ? placedAt : changedAt),
                List.of(),
                WooOrigin.of(order),
                WooBuyer.traces(order),
                false);
    }

    /// States that a plugin adds say nothing to us: there the payment counts.
    private static OrderState state(Field status, @Nullable Instant paidAt) {
        return switch (status.line()) {
            case "auto-draft", "checkout-draft", "draft", "pending" -> OrderState.DRAFT;
            case "on-hold" -> OrderState.PLACED;
            case "processing", "completed", "refunded" -> OrderState.PAID;
            case "cancelled", "failed" -> OrderState.CANCELLED;
            case "trash" -> OrderState.DELETED;
            default -> paidAt == null ? OrderState.PLACED : OrderState.PAID;
        };
    }

    private static List<Refund> refunds(StoreJson order, GivenBack back, Instant at) {
        for (StoreJson refund : order.list("refunds")) {
            BigDecimal money = refund.decimal("total").exact().negate();
            back.take(
                    new Told(
                            refund.field("id"),
                            BigDecimal.ZERO,
                            money,
                            at,
                            refund.field("reason").cutName()));
        }
        return back.taken();
    }

    static Field time(StoreJson order, String name) {
        Field field = order.field(name);
        String text = field.text();
        return text != null && text.length() == ZONELESS
                ? new Field(field.path(), text + "Z")
                : field;
    }
}
