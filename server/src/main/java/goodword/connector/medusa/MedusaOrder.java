package goodword.connector.medusa;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An order of Medusa, as our companion and the Admin API write it.
final class MedusaOrder {
    private static final Set<String> NEEDED =
            Set.of("id", "currency_code", "created_at", "items", "payment_collections", "total");

    private MedusaOrder() {}

    /// Whether all is there that a snapshot rests on: queries give only the fields they name.
    static boolean isWhole(StoreJson order) {
        return NEEDED.stream().allMatch(order::has)
                && order.list("items").stream().allMatch(item -> item.has("subtotal"));
    }

    static StoreNews read(StoreJson order) {
        String id = order.field("id").line();
        Optional<CustomerRef> customer = MedusaBuyer.of(order).known();
        return customer.isEmpty()
                ? new Nothing("order " + Field.speakable(id) + " names no customer")
                : new OrderNow(snapshot(id, customer.get(), order));
    }

    private static OrderSnapshot snapshot(String id, CustomerRef customer, StoreJson order) {
        Instant placedAt = order.field("created_at").instant();
        MedusaPayments payments = new MedusaPayments(order);
        Currency currency = currency(order.field("currency_code"));
        Bill bill = MedusaAmounts.bill(order);
        Totals totals = bill.totals(currency, order.field("total"));
        OrderState state = state(order, payments.isPaid() || totals.grand().isZero());
        StoreVersion version = new StoreVersion();
        version.heard(order.field("updated_at"));
        payments.hear(version);
        return new OrderSnapshot(
                id,
                order.field("display_id").ifGiven(Field::line),
                version.value(),
                state,
                placedAt,
                OrderRules.paidAt(payments.isPaid() ? payments.paidAt() : null, state, placedAt),
                order.field("canceled_at").ifGiven(Field::instant),
                customer,
                totals,
                MedusaAmounts.discounts(order, currency),
                payments.refunds(new GivenBack(bill, totals)),
                List.of(),
                origin(order),
                MedusaBuyer.traces(order),
                false);
    }

    private static OrderState state(StoreJson order, boolean isPaid) {
        String status = order.field("status").line();
        if (status.equals("canceled")) {
            return OrderState.CANCELLED;
        }
        if (status.equals("draft") || order.isTrue("is_draft_order")) {
            return OrderState.DRAFT;
        }
        return isPaid ? OrderState.PAID : OrderState.PLACED;
    }

    /// Medusa writes currencies in lower case.
    private static Currency currency(Field code) {
        String text = code.text();
        return new Field(code.path(), text == null ? null : text.toUpperCase(Locale.ROOT))
                .currency();
    }

    /// The metadata of a cart is copied to its order when it is placed.
    private static Origin origin(StoreJson order) {
        StoreJson metadata = order.object("metadata");
        Landing landing = Landing.of(metadata.field("goodword_landing"));
        @Nullable String code = OrderRules.code(metadata.field("goodword_ref"));
        @Nullable String carts =
                OrderRules.code(order.object("cart").object("metadata").field("goodword_ref"));
        return new Origin(
                null,
                code != null ? code : carts != null ? carts : landing.code(),
                metadata.field("goodword_visitor").wholeLine(),
                null,
                landing.campaign(metadata.field("goodword_referrer").cutLine()));
    }
}
