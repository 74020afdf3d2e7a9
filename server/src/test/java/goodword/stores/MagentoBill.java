package goodword.stores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/// What the cart of a {@link ConstructedMagento} comes to, and who pays it.
final class MagentoBill {
    static final BigDecimal GOODS = new BigDecimal("69.98");
    static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final BigDecimal NET_GOODS = new BigDecimal("58.81");
    private static final BigDecimal SHIPPING = new BigDecimal("4.12");
    private static final BigDecimal SHIPPING_TAX = new BigDecimal("0.78");
    private static final BigDecimal TAX = new BigDecimal("1.19");

    private MagentoBill() {}

    /// The tax in a discount off prices with tax stands beside it.
    static void price(ObjectNode order, BigDecimal off) {
        BigDecimal goods = GOODS.subtract(off);
        BigDecimal net = cents(goods.divide(TAX, 8, RoundingMode.HALF_UP));
        BigDecimal grand = goods.add(SHIPPING).add(SHIPPING_TAX);
        order.put("subtotal", NET_GOODS).put("base_subtotal", NET_GOODS.multiply(TWO));
        order.put("discount_amount", off.negate());
        order.put("discount_tax_compensation_amount", net.add(off).subtract(NET_GOODS));
        order.put("shipping_amount", SHIPPING).put("shipping_tax_amount", SHIPPING_TAX);
        order.put("shipping_discount_amount", 0);
        order.put("tax_amount", goods.subtract(net).add(SHIPPING_TAX));
        order.put("grand_total", grand).put("base_grand_total", grand.multiply(TWO));
    }

    /// Everybody lives somewhere else.
    static ObjectNode address(ObjectNode place, String email) {
        place.put("email", email).put("firstname", "Guest").put("lastname", email);
        place.put("postcode", "10115").put("city", "Berlin").put("country_id", "DE");
        place.putArray("street").add(email + " street 1");
        return place;
    }

    static BigDecimal half(BigDecimal amount) {
        return cents(amount.divide(TWO));
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
