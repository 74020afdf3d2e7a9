package goodword.connector.shopify;

import goodword.connector.Bill;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.DiscountUse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.List;

/// What an order of Shopify comes to, in the shop's own money. Where its prices contain the tax,
/// which they do unless `taxes_included` is false, the tax on the items is taken out of them; the
/// price before discount loses the same share, since nobody says what tax it would have borne.
final class ShopifyAmounts {
    private ShopifyAmounts() {}

    static boolean areTaxesIncluded(StoreJson order) {
        return !"false".equals(order.field("taxes_included").text());
    }

    static Bill bill(StoreJson order) {
        BigDecimal before = before(order);
        BigDecimal after = order.decimal("subtotal_price").exact();
        BigDecimal tax = orZero(order, "total_tax");
        BigDecimal shippingTax = taxOn(order.list("shipping_lines"));
        BigDecimal itemsTax = tax.subtract(shippingTax).max(BigDecimal.ZERO);
        BigDecimal shipping = shipping(order);
        BigDecimal grand = order.decimal("total_price").exact();
        if (!areTaxesIncluded(order)) {
            return new Bill(before, after, itemsTax, shipping, tax, grand);
        }
        BigDecimal net = after.subtract(itemsTax).max(BigDecimal.ZERO);
        BigDecimal items =
                after.signum() <= 0
                        ? before
                        : before.multiply(net).divide(after, MathContext.DECIMAL128);
        return new Bill(items, net, itemsTax, shipping.subtract(shippingTax), tax, grand);
    }

    static List<DiscountUse> discounts(StoreJson order, Currency currency) {
        return order.list("discount_codes").stream()
                .map(
                        use ->
                                new DiscountUse(
                                        use.field("code").cutName(),
                                        use.decimal("amount").amount(currency)))
                .toList();
    }

    static BigDecimal orZero(StoreJson object, String name) {
        Field field = object.decimal(name);
        return field.isAbsent() ? BigDecimal.ZERO : field.exact();
    }

    private static BigDecimal before(StoreJson order) {
        Field told = order.decimal("total_line_items_price");
        if (!told.isAbsent()) {
            return told.exact();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (StoreJson line : order.list("line_items")) {
            sum = sum.add(orZero(line, "price").multiply(orZero(line, "quantity")));
        }
        return sum;
    }

    private static BigDecimal shipping(StoreJson order) {
        List<StoreJson> lines = order.list("shipping_lines");
        if (lines.isEmpty()) {
            return orZero(order.object("total_shipping_price_set").object("shop_money"), "amount");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (StoreJson line : lines) {
            sum =
                    sum.add(
                            orZero(
                                    line,
                                    line.has("discounted_price") ? "discounted_price" : "price"));
        }
        return sum;
    }

    private static BigDecimal taxOn(List<StoreJson> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StoreJson line : lines) {
            for (StoreJson tax : line.list("tax_lines")) {
                sum = sum.add(orZero(tax, "price"));
            }
        }
        return sum;
    }
}
