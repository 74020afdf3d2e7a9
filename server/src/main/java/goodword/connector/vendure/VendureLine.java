package goodword.connector.vendure;

import goodword.connector.Field;
import goodword.connector.StoreJson;
import java.math.BigDecimal;
import java.math.MathContext;

/// One line of an order of Vendure as it was when the order was placed, worked out anew when units
/// of it were cancelled since.
record VendureLine(StoreJson line, VendureMoney money) {
    boolean isCancelled() {
        return placedQuantity().compareTo(quantity()) > 0;
    }

    /// Before any discount, without tax.
    BigDecimal placedPrice() {
        BigDecimal gone = placedQuantity().subtract(quantity());
        BigDecimal price = money.orZero(line, "linePrice");
        return gone.signum() == 0
                ? price
                : price.add(money.required(line, "unitPrice").multiply(gone));
    }

    /// After every discount, without tax.
    BigDecimal placedNet() {
        return placedPrice().subtract(placedDiscount());
    }

    BigDecimal placedTax() {
        return placedNet().multiply(rate());
    }

    /// A discount shrinks with the units that are left; how much fell on each unit stays written.
    private BigDecimal placedDiscount() {
        BigDecimal discount = BigDecimal.ZERO;
        for (StoreJson each : line.list("discounts")) {
            discount =
                    discount.subtract(
                            quantity().signum() > 0
                                    ? money.orZero(each, "amount")
                                            .multiply(placedQuantity())
                                            .divide(quantity(), MathContext.DECIMAL128)
                                    : distributed(each));
        }
        return discount;
    }

    private BigDecimal distributed(StoreJson discount) {
        BigDecimal whole =
                discount.object("data").decimals("itemDistribution").stream()
                        .map(Field::exact)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .movePointLeft(money.decimals());
        return line.isTrue("listPriceIncludesTax")
                ? whole.divide(rate().add(BigDecimal.ONE), MathContext.DECIMAL128)
                : whole;
    }

    private BigDecimal quantity() {
        return amount("quantity");
    }

    /// Zero until the order is placed.
    private BigDecimal placedQuantity() {
        return amount("orderPlacedQuantity").max(quantity());
    }

    private BigDecimal rate() {
        return amount("taxRate").movePointLeft(2);
    }

    private BigDecimal amount(String name) {
        Field field = line.decimal(name);
        return field.isAbsent() ? BigDecimal.ZERO : field.exact();
    }
}
