package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.OrderRules;
import goodword.order.DiscountUse;
import goodword.order.Totals;
import goodword.platform.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// What an order costs and which discounts made it cheaper.
final class TotalsJson {
    private static final Set<String> FIELDS =
            Set.of("items", "discount", "shipping", "tax", "grand");
    private static final Set<String> DISCOUNT_FIELDS = Set.of("code", "amount");

    private TotalsJson() {}

    static Totals read(JsonObject order, Currency currency) {
        JsonObject totals = order.object("totals", FIELDS);
        Money zero = Money.zero(currency);
        Money items = totals.number("items").amount(currency);
        return new Totals(
                items,
                OrderRules.discount(totals.number("discount"), items),
                OrderRules.amountOrZero(totals.number("shipping"), zero),
                OrderRules.amountOrZero(totals.number("tax"), zero),
                totals.number("grand").amount(currency));
    }

    static List<DiscountUse> discounts(JsonObject order, Currency currency) {
        return order.list("discounts", DISCOUNT_FIELDS).stream()
                .map(
                        discount ->
                                new DiscountUse(
                                        discount.text("code").ifGiven(Field::line),
                                        discount.number("amount").amount(currency)))
                .toList();
    }
}
