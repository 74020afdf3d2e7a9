package goodword.connector.vendure;

import goodword.connector.Bill;
import goodword.connector.Field;
import goodword.connector.GivenBack;
import goodword.connector.Landing;
import goodword.connector.OrderRules;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderNow;
import goodword.connector.StoreVersion;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Totals;
import goodword.person.CustomerRef;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An order of Vendure, as our companion and the Admin API write it. Its id may be a number or a
/// UUID; what people call it is its code.
///
/// @param message what the order stands in, with the time at which it was read
record VendureOrder(StoreJson order, StoreJson message) {
    private static final Set<String> NEEDED =
            Set.of(
                    "id",
                    "state",
                    "currencyCode",
                    "subTotal",
                    "subTotalWithTax",
                    "total",
                    "totalWithTax",
                    "lines",
                    "payments");

    /// Whether all is there that a snapshot rests on: queries give only the fields they name.
    static boolean isWhole(StoreJson order) {
        return NEEDED.stream().allMatch(order::has)
                && order.list("lines").stream().allMatch(line -> line.has("linePrice"));
    }

    StoreNews read() {
        String id = order.field("id").line();
        Optional<CustomerRef> customer = VendureBuyer.of(order.object("customer")).known();
        return customer.isEmpty()
                ? new Nothing("order " + Field.speakable(id) + " names no customer")
                : new OrderNow(snapshot(id, customer.get()));
    }

    private OrderSnapshot snapshot(String id, CustomerRef customer) {
        VendureMoney money = VendureMoney.of(message);
        VendureAmounts amounts = new VendureAmounts(order, money);
        VendurePayments payments = new VendurePayments(order, money);
        Currency currency = order.field("currencyCode").currency();
        Bill bill = amounts.bill();
        Totals totals = bill.totals(currency, order.field("totalWithTax"));
        OrderState state = state(payments.cover(bill.grand()));
        Instant placedAt = either(order.field("orderPlacedAt"), order.field("createdAt"));
        return new OrderSnapshot(
                id,
                order.field("code").ifGiven(Field::line),
                version(payments),
                state,
                placedAt,
                OrderRules.paidAt(null, state, placedAt),
                null,
                customer,
                totals,
                amounts.discounts(currency),
                payments.refunds(new GivenBack(bill, totals), heardAt(placedAt)),
                List.of(),
                origin(),
                VendureBuyer.traces(order),
                false);
    }

    private OrderState state(boolean isPaid) {
        return switch (order.field("state").line()) {
            case "Created", "Draft", "AddingItems", "ArrangingPayment" -> OrderState.DRAFT;
            case "Cancelled" -> OrderState.CANCELLED;
            default -> isPaid ? OrderState.PAID : OrderState.PLACED;
        };
    }

    private long version(VendurePayments payments) {
        StoreVersion version = new StoreVersion();
        version.heard(message.field("timestamp"));
        version.heard(order.field("updatedAt"));
        version.heard(order.field("orderPlacedAt"));
        payments.hear(version);
        return version.value();
    }

    private Instant heardAt(Instant placedAt) {
        Instant read = message.field("timestamp").ifGiven(Field::instant);
        Instant changed = order.field("updatedAt").ifGiven(Field::instant);
        return read != null ? read : changed != null ? changed : placedAt;
    }

    private Origin origin() {
        StoreJson fields = order.object("customFields");
        Landing landing = Landing.of(fields.field("goodwordLanding"));
        @Nullable String code = OrderRules.code(fields.field("goodwordRef"));
        return new Origin(
                null,
                code == null ? landing.code() : code,
                fields.field("goodwordVisitor").wholeLine(),
                null,
                landing.campaign(fields.field("goodwordReferrer").cutLine()));
    }

    private static Instant either(Field one, Field other) {
        return one.isAbsent() ? other.instant() : one.instant();
    }
}
