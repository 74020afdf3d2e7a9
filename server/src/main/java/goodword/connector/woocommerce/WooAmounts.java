package goodword.connector.woocommerce;

import goodword.connector.Bill;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.DiscountUse;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/// What an order of WooCommerce comes to. Its lines are without tax whatever the shop shows, and
/// their sums are the truth: `discount_total` and the coupons may differ from them by a cent. A fee
/// below zero is how plugins take something off; one above zero is no goods.
final class WooAmounts {
    private WooAmounts() {}

    static Bill bill(StoreJson order) {
        List<StoreJson> lines = order.list("line_items");
        BigDecimal takenOff = BigDecimal.ZERO;
        for (StoreJson fee : order.list("fee_lines")) {
            takenOff = takenOff.add(orZero(fee, "total").min(BigDecimal.ZERO));
        }
        BigDecimal tax = orZero(order, "total_tax");
        return new Bill(
                sum(lines, "subtotal"),
                sum(lines, "total").add(takenOff).max(BigDecimal.ZERO),
                itemsTax(order, lines, tax),
                orZero(order, "shipping_total"),
                tax,
                order.decimal("total").exact());
    }

    static List<DiscountUse> discounts(StoreJson order, Currency currency) {
        return order.list("coupon_lines").stream()
                .map(
                        coupon ->
                                new DiscountUse(
                                        coupon.field("code").cutName(),
                                        coupon.decimal("discount").amount(currency)))
                .toList();
    }

    /// Where lines do not tell their tax, all that is not on the shipping is theirs.
    private static BigDecimal itemsTax(StoreJson order, List<StoreJson> lines, BigDecimal tax) {
        return lines.stream().anyMatch(line -> line.has("total_tax"))
                ? sum(lines, "total_tax")
                : tax.subtract(orZero(order, "shipping_tax"));
    }

    private static BigDecimal sum(List<StoreJson> lines, String name) {
        return lines.stream()
                .map(line -> orZero(line, name))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal orZero(StoreJson object, String name) {
        Field field = object.decimal(name);
        return field.isAbsent() ? BigDecimal.ZERO : field.exact();
    }
}
