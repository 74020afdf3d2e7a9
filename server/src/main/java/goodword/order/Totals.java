package goodword.order;

import goodword.platform.money.Money;
import java.util.Currency;

/// What an order costs, all in one currency.
///
/// @param items the sum of its lines before any discount, without tax and shipping
/// @param discount what discounts took off the items, as a positive amount
/// @param shipping before tax
/// @param tax on everything
/// @param grand what the customer pays in all
public record Totals(Money items, Money discount, Money shipping, Money tax, Money grand) {
    public Totals {
        Currency currency = grand.currency();
        for (Money part : new Money[] {items, discount, shipping, tax, grand}) {
            if (part.minor() < 0 || !part.currency().equals(currency)) {
                throw new IllegalArgumentException("totals are of one currency and not negative");
            }
        }
        if (items.isLessThan(discount)) {
            throw new IllegalArgumentException("a discount is at most the items");
        }
    }

    public Currency currency() {
        return grand.currency();
    }

    /// Items after discount: the base on which a percent reward is reckoned.
    public Money net() {
        return items.minus(discount);
    }
}
