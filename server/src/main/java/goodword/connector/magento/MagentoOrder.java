package goodword.connector.magento;

import goodword.connector.Bill;
import goodword.connector.Field;
import goodword.connector.GivenBack;
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

/// An order of Magento with its credit memos, as its REST API writes them.
final class MagentoOrder {
    private static final String ADDRESS = "email,telephone,firstname,lastname,";
    private static final String PLACE = "lastname,street,postcode,city,country_id";

    /// Everything that is read. An order without them is megabytes.
    static final String FIELDS =
            String.join(
                    ",",
                    "entity_id,increment_id,state,created_at,updated_at,customer_id,customer_email",
                    "customer_firstname,customer_lastname,remote_ip,coupon_code",
                    "order_currency_code,subtotal,discount_amount,shipping_amount,tax_amount",
                    "discount_tax_compensation_amount,shipping_discount_amount,shipping_tax_amount",
                    "shipping_discount_tax_compensation_amount,grand_total,total_paid",
                    "total_refunded",
                    "billing_address[" + ADDRESS + PLACE + "]",
                    "extension_attributes[shipping_assignments[shipping[address[" + PLACE + "]]]]");

    private MagentoOrder() {}

    /// @param memos all that belong to it
    static StoreNews read(StoreJson order, List<StoreJson> memos) {
        String id = order.field("entity_id").line();
        Optional<CustomerRef> customer = MagentoBuyer.of(order).known();
        return customer.isEmpty()
                ? new Nothing("order " + Field.speakable(id) + " names no customer")
                : new OrderNow(snapshot(id, customer.get(), order, memos));
    }

    private static OrderSnapshot snapshot(
            String id, CustomerRef customer, StoreJson order, List<StoreJson> memos) {
        Instant placedAt = MagentoTime.of(order, "created_at").instant();
        Currency currency = order.field("order_currency_code").currency();
        Bill bill = MagentoAmounts.bill(order);
        Totals totals = bill.totals(currency, order.decimal("grand_total"));
        OrderState state = state(order.field("state"), MagentoAmounts.isPaid(order, currency));
        StoreVersion version = new StoreVersion();
        version.heard(MagentoTime.of(order, "updated_at"));
        MagentoMemo.hear(memos, version);
        return new OrderSnapshot(
                id,
                order.field("increment_id").ifGiven(Field::line),
                version.value(),
                state,
                placedAt,
                OrderRules.paidAt(null, state, placedAt),
                null,
                customer,
                totals,
                MagentoAmounts.discounts(order, currency),
                MagentoMemo.refunds(order, memos, new GivenBack(bill, totals)),
                List.of(),
                Origin.UNKNOWN,
                MagentoBuyer.traces(order),
                false);
    }

    /// `processing` says that something was invoiced or sent and not that it is paid, so that
    /// there, as in states of a shop's own making, the invoices count. One that is
    /// `pending_payment` was sent on to pay elsewhere, from where many do not come back.
    private static OrderState state(Field state, boolean isPaid) {
        return switch (state.line()) {
            case "canceled" -> OrderState.CANCELLED;
            case "complete", "closed" -> OrderState.PAID;
            case "pending_payment" -> isPaid ? OrderState.PAID : OrderState.DRAFT;
            default -> isPaid ? OrderState.PAID : OrderState.PLACED;
        };
    }
}
