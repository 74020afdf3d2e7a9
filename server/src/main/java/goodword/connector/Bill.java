package goodword.connector;

import goodword.order.Totals;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/// What an order comes to as its store reckons it: exact decimals of the major unit, before anybody
/// rounded. Each figure of the [Totals] is rounded once, half up; the discount is the difference of
/// two of them, so that what a reward is reckoned on is right to the cent.
///
/// @param items the lines before any discount, without tax
/// @param net the lines after every discount, without tax
/// @param netTax the tax on `net`
/// @param shipping without tax
/// @param tax on everything
/// @param grand what the customer pays in all
public record Bill(
        BigDecimal items,
        BigDecimal net,
        BigDecimal netTax,
        BigDecimal shipping,
        BigDecimal tax,
        BigDecimal grand) {

    /// The totals of an order. An order or a line below zero is refused, for a person to look at;
    /// discounts that take off more than there is take off everything.
    ///
    /// @param order named by what is refused
    public Totals totals(Currency currency, Field order) {
        if (grand.signum() < 0 || items.signum() < 0) {
            throw order.refusal("negative", "an order must not come to less than nothing");
        }
        Money after = rounded(net, currency, order);
        Money before = rounded(items, currency, order).max(after);
        return new Totals(
                before,
                before.minus(after),
                rounded(shipping, currency, order),
                rounded(tax, currency, order),
                rounded(grand, currency, order));
    }

    private static Money rounded(BigDecimal amount, Currency currency, Field order) {
        return Money.ofMajor(order.bounded(amount.max(BigDecimal.ZERO)), currency);
    }
}
