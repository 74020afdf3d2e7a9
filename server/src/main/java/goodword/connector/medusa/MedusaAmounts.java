package goodword.connector.medusa;

import goodword.connector.Bill;
import goodword.connector.CodeUses;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.DiscountUse;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/// What an order of Medusa comes to. Its amounts are not rounded: 83.2762 EUR is what an order may
/// come to, so the exact texts beside the numbers are read, and each figure is rounded once. Of the
/// two discounts the one named `subtotal` is without tax. A refund lowers `total` by a credit line,
/// so that these are added again: refunds are told apart from totals.
final class MedusaAmounts {
    private MedusaAmounts() {}

    static Bill bill(StoreJson order) {
        List<StoreJson> items = order.list("items");
        BigDecimal before = sum(items, item -> exact(item, "subtotal"));
        return new Bill(
                before,
                before.subtract(sum(items, item -> exact(item, "discount_subtotal"))),
                sum(items, item -> exact(item, "tax_total")),
                sum(
                        order.list("shipping_methods"),
                        method ->
                                exact(method, "subtotal")
                                        .subtract(exact(method, "discount_subtotal"))),
                exact(order, "tax_total"),
                required(order, "total").add(exact(order, "credit_line_total")));
    }

    static List<DiscountUse> discounts(StoreJson order, Currency currency) {
        CodeUses uses = new CodeUses();
        for (String list : List.of("items", "shipping_methods")) {
            for (StoreJson line : order.list(list)) {
                line.list("adjustments").forEach(each -> add(uses, each));
            }
        }
        order.list("promotions")
                .forEach(
                        promotion -> {
                            if (!promotion.field("code").isAbsent()) {
                                uses.add(promotion.field("code").cutName(), BigDecimal.ZERO);
                            }
                        });
        return uses.uses(currency, order.field("promotions"));
    }

    /// An amount that is zero when it is absent, by its exact text where there is one.
    static BigDecimal exact(StoreJson object, String name) {
        Field field = written(object, name);
        return field.isAbsent() ? BigDecimal.ZERO : field.exact();
    }

    private static BigDecimal required(StoreJson object, String name) {
        return written(object, name).exact();
    }

    private static Field written(StoreJson object, String name) {
        Field raw = object.object("raw_" + name).decimal("value");
        return raw.isAbsent() ? object.decimal(name) : raw;
    }

    private static void add(CodeUses uses, StoreJson adjustment) {
        uses.add(
                adjustment.field("code").cutName(),
                exact(adjustment, adjustment.has("subtotal") ? "subtotal" : "amount"));
    }

    private static BigDecimal sum(List<StoreJson> lines, Function<StoreJson, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
