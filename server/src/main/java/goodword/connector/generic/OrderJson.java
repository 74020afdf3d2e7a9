package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.OrderRules;
import goodword.connector.Reading;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Totals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an order as it is now from the neutral JSON that any shop can write.
///
/// Required are `externalId`, `state` (draft, placed, paid, cancelled, deleted), `placedAt`,
/// `currency`, `customer` with at least one of `id`, `email` and `phone`, `totals.items` and
/// `totals.grand`. Amounts are in major units, as a string or a number; times are RFC 3339; a null
/// or a blank text is an absent one. Unknown and duplicate fields are refused. Thread-safe.
public final class OrderJson {
    static final Set<String> FIELDS =
            Set.of(
                    "externalId",
                    "number",
                    "version",
                    "updatedAt",
                    "state",
                    "placedAt",
                    "paidAt",
                    "cancelledAt",
                    "test",
                    "currency",
                    "customer",
                    "totals",
                    "discounts",
                    "refunds",
                    "disputes",
                    "origin",
                    "traces");

    private final InstantSource clock;

    /// @param clock judges whether an order claims to be of the future
    public OrderJson(InstantSource clock) {
        this.clock = clock;
    }

    public Reading<OrderSnapshot> read(byte[] json) {
        return Reading.of(() -> snapshot(JsonObject.parse(json, FIELDS)));
    }

    OrderSnapshot snapshot(JsonObject order) {
        String externalId = order.text("externalId").line();
        OrderState state = OrderRules.state(order.text("state"));
        Instant placedAt = OrderRules.placedAt(order.text("placedAt"), clock.instant());
        @Nullable Instant updatedAt = order.text("updatedAt").ifGiven(Field::instant);
        @Nullable Instant paidAt = order.text("paidAt").ifGiven(Field::instant);
        @Nullable Long revision = order.number("version").ifGiven(Field::wholeNumber);
        Currency currency = order.text("currency").currency();
        Totals totals = TotalsJson.read(order, currency);
        return new OrderSnapshot(
                externalId,
                order.text("number").ifGiven(Field::line),
                OrderRules.version(revision, updatedAt),
                state,
                placedAt,
                OrderRules.paidAt(paidAt, state, placedAt),
                order.text("cancelledAt").ifGiven(Field::instant),
                CustomerJson.read(order),
                totals,
                TotalsJson.discounts(order, currency),
                RefundJson.list(order, totals),
                DisputeJson.list(order),
                OriginJson.read(order),
                TracesJson.read(order),
                order.flag("test"));
    }
}
