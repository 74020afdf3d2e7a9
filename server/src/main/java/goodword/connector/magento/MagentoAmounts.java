package goodword.connector.magento;

import goodword.connector.Bill;
import goodword.connector.CodeUses;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.DiscountUse;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/// What an order of Magento comes to, in the currency in which it was placed: the fields that begin
/// with `base_` are the shop's own books. Discounts are written below zero and cover the shipping
/// as well. Where they are taken off prices with tax, the tax in them stands beside them as a
/// compensation.
final class MagentoAmounts {
    private MagentoAmounts() {}

    static Bill bill(StoreJson order) {
        BigDecimal items = order.decimal("subtotal").exact();
        BigDecimal tax = orZero(order, "tax_amount");
        BigDecimal ofShipping = orZero(order, "shipping_discount_amount").abs();
        return new Bill(
                items,
                items.subtract(orZero(order, "discount_amount").abs().subtract(ofShipping))
                        .add(orZero(order, "discount_tax_compensation_amount")),
                tax.subtract(orZero(order, "shipping_tax_amount")),
                orZero(order, "shipping_amount")
                        .subtract(ofShipping)
                        .add(orZero(order, "shipping_discount_tax_compensation_amount")),
                tax,
                order.decimal("grand_total").exact());
    }

    /// An order knows one code, and what all discounts together took off.
    static List<DiscountUse> discounts(StoreJson order, Currency currency) {
        Field code = order.field("coupon_code");
        BigDecimal amount = orZero(order, "discount_amount").abs();
        CodeUses uses = new CodeUses();
        if (!code.isAbsent() || amount.signum() > 0) {
            uses.add(code.cutName(), amount);
        }
        return uses.uses(currency, order.decimal("discount_amount"));
    }

    /// Whether its invoices are paid.
    static boolean isPaid(StoreJson order, Currency currency) {
        Field grand = order.decimal("grand_total");
        return !Money.ofMajor(orZero(order, "total_paid"), currency)
                .isLessThan(Money.ofMajor(grand.exact(), currency));
    }

    static BigDecimal orZero(StoreJson object, String name) {
        Field field = object.decimal(name);
        return field.isAbsent() ? BigDecimal.ZERO : field.exact();
    }
}
