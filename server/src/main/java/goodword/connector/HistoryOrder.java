package goodword.connector;

import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Origin.Campaign;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.platform.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a history while it is read as an order.
final class HistoryOrder {
    private final HistoryColumns columns;
    private final CsvRow line;

    HistoryOrder(HistoryColumns columns, CsvRow line) {
        this.columns = columns;
        this.line = line;
    }

    OrderSnapshot snapshot(Instant now) {
        String externalId = field("order_id").line();
        Instant placedAt = OrderRules.placedAt(field("placed_at"), now);
        OrderState state = state();
        Totals totals = totals(field("currency").currency());
        return new OrderSnapshot(
                externalId,
                null,
                OrderRules.version(null, field("updated_at").ifGiven(Field::instant)),
                state,
                placedAt,
                OrderRules.paidAt(null, state, placedAt),
                null,
                customer(),
                totals,
                List.of(),
                refunds(totals),
                List.of(),
                origin(),
                Traces.NONE,
                false);
    }

    private OrderState state() {
        Field state = field("state");
        return state.isAbsent() ? OrderState.PAID : OrderRules.state(state);
    }

    private Totals totals(Currency currency) {
        Money zero = Money.zero(currency);
        Money items = field("items").amount(currency);
        Money discount = OrderRules.discount(field("discount"), items);
        Money shipping = OrderRules.amountOrZero(field("shipping"), zero);
        Money tax = OrderRules.amountOrZero(field("tax"), zero);
        Money sum = items.minus(discount).plus(shipping).plus(tax);
        Money grand = field("grand").isAbsent() ? sum : field("grand").amount(currency);
        return new Totals(items, discount, shipping, tax, grand);
    }

    private CustomerRef customer() {
        @Nullable String id = field("customer_id").ifGiven(Field::line);
        @Nullable String email = field("email").ifGiven(Field::line);
        if (id == null && email == null) {
            throw field("customer_id").refusal("missing", "this or email must be given");
        }
        return new CustomerRef(
                id,
                email,
                field("phone").ifGiven(Field::line),
                field("given_name").ifGiven(Field::line),
                field("family_name").ifGiven(Field::line),
                null);
    }

    private List<Refund> refunds(Totals totals) {
        Field id = field("refund_id");
        Field amount = field("refund_amount");
        Field at = field("refunded_at");
        if (id.isAbsent() && amount.isAbsent() && at.isAbsent()) {
            return List.of();
        }
        RefundIntake intake = new RefundIntake(totals);
        intake.take(
                new Refund(id.line(), amount.amount(totals.currency()), at.instant(), null, false),
                id,
                amount);
        return intake.taken();
    }

    private Origin origin() {
        Campaign campaign =
                new Campaign(
                        field("utm_source").cutLine(),
                        field("utm_medium").cutLine(),
                        field("utm_campaign").cutLine(),
                        null,
                        null,
                        field("landing_url").cutLine(),
                        field("referrer_url").cutLine());
        return new Origin(
                field("source").ifGiven(Field::line),
                OrderRules.code(field("code")),
                null,
                null,
                campaign);
    }

    private Field field(String name) {
        return columns.field(line, name);
    }
}
