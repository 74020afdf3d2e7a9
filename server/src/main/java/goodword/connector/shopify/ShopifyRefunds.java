package goodword.connector.shopify;

import static goodword.connector.shopify.ShopifyAmounts.orZero;

import goodword.connector.GivenBack;
import goodword.connector.GivenBack.Told;
import goodword.connector.StoreJson;
import goodword.order.Refund;
import java.math.BigDecimal;
import java.util.List;

/// The refunds that stand in an order of Shopify. Goods that came back count as what was paid for
/// them after discount; money beyond them and beyond the shipping is split as [GivenBack] tells.
record ShopifyRefunds(StoreJson order) {
    List<Refund> taken(GivenBack back) {
        for (StoreJson refund : order.list("refunds")) {
            Told told = told(refund);
            if (told.net().signum() > 0 || told.money().signum() > 0) {
                back.take(told);
            }
        }
        return back.taken();
    }

    private Told told(StoreJson refund) {
        BigDecimal lines = sum(refund.list("refund_line_items"), "subtotal");
        BigDecimal tax = sum(refund.list("refund_line_items"), "total_tax");
        boolean included = ShopifyAmounts.areTaxesIncluded(order);
        BigDecimal paid = included ? lines : lines.add(tax);
        return new Told(
                refund.field("id"),
                included ? lines.subtract(tax) : lines,
                given(refund).subtract(paid).subtract(shipping(refund)).max(BigDecimal.ZERO),
                refund.field("created_at").instant(),
                refund.field("note").cutName());
    }

    /// What really went back; other transactions are still under way, or failed.
    private static BigDecimal given(StoreJson refund) {
        BigDecimal given = BigDecimal.ZERO;
        for (StoreJson transaction : refund.list("transactions")) {
            if ("refund".equals(transaction.field("kind").text())
                    && "success".equals(transaction.field("status").text())) {
                given = given.add(transaction.decimal("amount").exact());
            }
        }
        return given;
    }

    private static BigDecimal shipping(StoreJson refund) {
        BigDecimal shipping = BigDecimal.ZERO;
        for (StoreJson adjustment : refund.list("order_adjustments")) {
            if ("shipping_refund".equals(adjustment.field("kind").text())) {
                shipping =
                        shipping.add(orZero(adjustment, "amount").abs())
                                .add(orZero(adjustment, "tax_amount").abs());
            }
        }
        return shipping;
    }

    private static BigDecimal sum(List<StoreJson> objects, String name) {
        return objects.stream()
                .map(object -> orZero(object, name))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
