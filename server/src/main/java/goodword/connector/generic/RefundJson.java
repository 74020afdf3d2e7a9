package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.RefundIntake;
import goodword.order.Refund;
import goodword.order.Totals;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// Reads one refund that a shop tells on its own: `id`, `amount`, `currency` and `at` are required,
/// `reason` and `withdrawn` are not. Inside an order it has the order's currency and names none.
/// Thread-safe.
public final class RefundJson {
    private static final Set<String> FIELDS = Set.of("id", "amount", "at", "reason", "withdrawn");
    private static final Set<String> LONE_FIELDS =
            Set.of("id", "amount", "currency", "at", "reason", "withdrawn");

    /// Of a refund that names its order itself.
    static final Set<String> ORDER_FIELDS =
            Set.of("orderId", "id", "amount", "currency", "at", "reason", "withdrawn");

    private RefundJson() {}

    public static Reading<Refund> read(byte[] json) {
        return Reading.of(() -> alone(JsonObject.parse(json, LONE_FIELDS)));
    }

    static Refund alone(JsonObject refund) {
        return refund(refund, refund.text("currency").currency());
    }

    static List<Refund> list(JsonObject order, Totals totals) {
        RefundIntake intake = new RefundIntake(totals);
        for (JsonObject refund : order.list("refunds", FIELDS)) {
            intake.take(
                    refund(refund, totals.currency()), refund.text("id"), refund.number("amount"));
        }
        return intake.taken();
    }

    private static Refund refund(JsonObject refund, Currency currency) {
        return new Refund(
                refund.text("id").line(),
                refund.number("amount").amount(currency),
                refund.text("at").instant(),
                refund.text("reason").ifGiven(Field::line),
                refund.flag("withdrawn"));
    }
}
