package goodword.connector.medusa;

import goodword.connector.Field;
import goodword.connector.GivenBack;
import goodword.connector.GivenBack.Told;
import goodword.connector.StoreJson;
import goodword.connector.StoreVersion;
import goodword.order.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was paid for an order of Medusa, and given back. A payment moves no time of its order.
final class MedusaPayments {
    private final List<StoreJson> collections;
    private final List<StoreJson> payments;

    MedusaPayments(StoreJson order) {
        this.collections =
                order.list("payment_collections").stream()
                        .filter(each -> !"canceled".equals(each.field("status").text()))
                        .toList();
        this.payments =
                order.list("payment_collections").stream()
                        .flatMap(each -> each.list("payments").stream())
                        .toList();
    }

    /// Whether money was captured, and all that is still asked for.
    boolean isPaid() {
        BigDecimal captured = BigDecimal.ZERO;
        for (StoreJson collection : collections) {
            BigDecimal here = MedusaAmounts.exact(collection, "captured_amount");
            if (here.compareTo(MedusaAmounts.exact(collection, "amount")) < 0) {
                return false;
            }
            captured = captured.add(here);
        }
        return captured.signum() > 0;
    }

    /// When the last capture was made.
    @Nullable Instant paidAt() {
        Instant last = null;
        for (StoreJson payment : payments) {
            Instant at = payment.field("captured_at").ifGiven(Field::instant);
            last = at != null && (last == null || at.isAfter(last)) ? at : last;
        }
        return last;
    }

    void hear(StoreVersion version) {
        collections.forEach(collection -> version.heard(collection.field("updated_at")));
        for (StoreJson payment : payments) {
            version.heard(payment.field("updated_at"));
            payment.list("refunds").forEach(refund -> version.heard(refund.field("updated_at")));
        }
    }

    List<Refund> refunds(GivenBack back) {
        for (StoreJson payment : payments) {
            for (StoreJson refund : payment.list("refunds")) {
                back.take(
                        new Told(
                                refund.field("id"),
                                BigDecimal.ZERO,
                                MedusaAmounts.exact(refund, "amount"),
                                refund.field("created_at").instant(),
                                refund.field("note").cutName()));
            }
        }
        return back.taken();
    }
}
