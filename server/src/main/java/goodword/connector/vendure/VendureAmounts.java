package goodword.connector.vendure;

import goodword.connector.Bill;
import goodword.connector.CodeUses;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.DiscountUse;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an order of Vendure comes to. Its discounts are negative, and of each figure the one
/// without `WithTax` is read. A surcharge is no goods.
record VendureAmounts(StoreJson order, VendureMoney money) {
    private static final String SOURCE = "PROMOTION:";

    Bill bill() {
        return lines().stream().anyMatch(VendureLine::isCancelled) ? placed() : now();
    }

    List<DiscountUse> discounts(Currency currency) {
        Map<String, Field> codes = new HashMap<>();
        for (StoreJson promotion : order.list("promotions")) {
            codes.put(SOURCE + promotion.field("id").text(), promotion.field("couponCode"));
        }
        CodeUses uses = new CodeUses();
        for (StoreJson discount : order.list("discounts")) {
            Field unknown = discount.field("couponCode");
            Field code = codes.getOrDefault(discount.field("adjustmentSource").text(), unknown);
            uses.add(code.cutName(), money.orZero(discount, "amount").negate());
        }
        return uses.uses(currency, order.field("discounts"));
    }

    private Bill now() {
        List<StoreJson> surcharges = order.list("surcharges");
        BigDecimal net = money.required(order, "subTotal").subtract(money.sum(surcharges, "price"));
        BigDecimal netWithTax =
                money.required(order, "subTotalWithTax")
                        .subtract(money.sum(surcharges, "priceWithTax"));
        BigDecimal grand = money.required(order, "totalWithTax");
        return new Bill(
                money.sum(order.list("lines"), "linePrice"),
                net,
                netWithTax.subtract(net),
                money.orZero(order, "shipping"),
                grand.subtract(money.required(order, "total")),
                grand);
    }

    /// Vendure takes cancelled units out of an order, and its refunds give the money back for the
    /// same units. An order is what was placed, and refunds are what came back of it.
    private Bill placed() {
        BigDecimal items = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal netTax = BigDecimal.ZERO;
        for (VendureLine line : lines()) {
            items = items.add(line.placedPrice());
            net = net.add(line.placedNet());
            netTax = netTax.add(line.placedTax());
        }
        List<StoreJson> surcharges = order.list("surcharges");
        BigDecimal shipping = money.orZero(order, "shipping");
        BigDecimal others = money.sum(surcharges, "price").add(shipping);
        BigDecimal othersWithTax =
                money.sum(surcharges, "priceWithTax").add(money.orZero(order, "shippingWithTax"));
        return new Bill(
                items,
                net,
                netTax,
                shipping,
                netTax.add(othersWithTax.subtract(others)),
                net.add(netTax).add(othersWithTax));
    }

    private List<VendureLine> lines() {
        return order.list("lines").stream().map(line -> new VendureLine(line, money)).toList();
    }
}
