package goodword.connector.magento;

import goodword.conversion.Coupon;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a coupon promises, which in Magento is all its cart rule's.
///
/// @param until the last day on which it is good
record MagentoPromise(Coupon coupon, LocalDate until) {
    private static final String CONDITION = "Magento\\SalesRule\\Model\\Rule\\Condition\\";

    /// Magento puts today where no last day stands.
    static final LocalDate NEVER = LocalDate.of(2099, 12, 31);

    /// A rule begins on the day that its website has, which may be yesterday here.
    private static final String LONG_AGO = "2020-01-01";

    /// The same for the same promise, and for no other.
    String name() {
        @Nullable Money minimum = coupon.minimum();
        return "Goodword: "
                + (isFixed() ? written(fixed()) : percent().toPlainString() + " %")
                + " off"
                + (minimum == null ? "" : " from " + written(minimum) + " on")
                + (until.equals(NEVER) ? "" : ", until " + until);
    }

    /// Its uses are counted by coupon and never by customer: an advocate may have several of one
    /// worth.
    ObjectNode rule(MagentoShop shop, List<Long> groups) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode rule =
                whole.putObject("rule")
                        .put("name", name())
                        .put("description", "Goodword makes the coupons of this rule.")
                        .put("from_date", LONG_AGO)
                        .put("to_date", until.toString())
                        .put("is_active", true)
                        .put("coupon_type", "SPECIFIC_COUPON")
                        .put("use_auto_generation", true)
                        .put("uses_per_coupon", 1)
                        .put("uses_per_customer", 0)
                        .put("simple_action", isFixed() ? "cart_fixed" : "by_percent")
                        .put("discount_amount", isFixed() ? major(fixed()) : percent())
                        .put("discount_step", 0)
                        .put("apply_to_shipping", false)
                        .put("stop_rules_processing", false)
                        .put("is_advanced", true)
                        .put("is_rss", false)
                        .put("sort_order", 0)
                        .put("times_used", 0);
        shop.websites().forEach(website -> rule.withArray("website_ids").add(website.id()));
        groups.forEach(group -> rule.withArray("customer_group_ids").add(group));
        @Nullable Money minimum = coupon.minimum();
        if (minimum != null) {
            rule.set("condition", atLeast(minimum));
        }
        return whole;
    }

    private static ObjectNode atLeast(Money minimum) {
        ObjectNode all =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("condition_type", CONDITION + "Combine")
                        .put("aggregator_type", "all")
                        .put("value", "1");
        all.putArray("conditions")
                .addObject()
                .put("condition_type", CONDITION + "Address")
                .put("attribute_name", "base_subtotal")
                .put("operator", ">=")
                .put("value", minimum.toMajor());
        return all;
    }

    private boolean isFixed() {
        return coupon.benefit().fixed() != null;
    }

    private Money fixed() {
        @Nullable Money fixed = coupon.benefit().fixed();
        if (fixed == null) {
            throw new IllegalStateException("it takes off a share");
        }
        return fixed;
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(coupon.benefit().basisPoints(), 2).stripTrailingZeros();
    }

    private static BigDecimal major(Money money) {
        return new BigDecimal(money.toMajor());
    }

    private static String written(Money money) {
        return money.toMajor() + " " + money.currency().getCurrencyCode();
    }
}
