package goodword.connector.vendure;

import goodword.connector.Field;
import goodword.connector.GivenBack;
import goodword.connector.GivenBack.Told;
import goodword.connector.StoreJson;
import goodword.connector.StoreVersion;
import goodword.order.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What was paid for an order of Vendure, and given back. Neither moves the order's own time.
record VendurePayments(StoreJson order, VendureMoney money) {
    private static final String SETTLED = "Settled";
    private static final Set<String> BEING_CHANGED =
            Set.of("Modifying", "ArrangingAdditionalPayment");

    /// A state that says more than `PaymentSettled`, such as `Shipped`, does not say that anything
    /// was paid: that, the payments do. An order that is being changed was paid before.
    boolean cover(BigDecimal grand) {
        BigDecimal settled = BigDecimal.ZERO;
        for (StoreJson payment : order.list("payments")) {
            if (isSettled(payment)) {
                settled = settled.add(money.required(payment, "amount"));
            }
        }
        String state = order.field("state").line();
        return state.equals("PaymentSettled")
                || settled.signum() > 0
                        && (settled.compareTo(grand) >= 0 || BEING_CHANGED.contains(state));
    }

    void hear(StoreVersion version) {
        for (StoreJson payment : order.list("payments")) {
            version.heard(payment.field("updatedAt"));
            payment.list("refunds").forEach(refund -> version.heard(refund.field("updatedAt")));
        }
    }

    /// A refund that is not settled may stay so for ever; it counts when it is.
    ///
    /// @param heardAt stands for the time of a refund that tells none
    List<Refund> refunds(GivenBack back, Instant heardAt) {
        for (StoreJson payment : order.list("payments")) {
            for (StoreJson refund : payment.list("refunds")) {
                if (isSettled(refund)) {
                    back.take(told(refund, heardAt));
                }
            }
        }
        return back.taken();
    }

    private Told told(StoreJson refund, Instant heardAt) {
        Instant at = refund.field("createdAt").ifGiven(Field::instant);
        return new Told(
                refund.field("id"),
                BigDecimal.ZERO,
                money.required(refund, "total").subtract(money.orZero(refund, "shipping")),
                at == null ? heardAt : at,
                refund.field("reason").cutName());
    }

    private static boolean isSettled(StoreJson object) {
        return SETTLED.equals(object.field("state").text());
    }
}
