package goodword.connector.magento;

import goodword.connector.Buyer;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.Traces;
import java.util.List;
import java.util.Optional;

/// Who bought at Magento, and where it goes to. A guest has no id, and a name in the billing
/// address alone.
final class MagentoBuyer {
    private MagentoBuyer() {}

    static Buyer of(StoreJson order) {
        StoreJson billing = order.object("billing_address");
        return new Buyer(
                order.field("customer_id"),
                Buyer.first(order.field("customer_email"), billing.field("email")),
                billing.field("telephone"),
                Buyer.first(order.field("customer_firstname"), billing.field("firstname")),
                Buyer.first(order.field("customer_lastname"), billing.field("lastname")));
    }

    /// What is sent nowhere goes to the billing address.
    static Traces traces(StoreJson order) {
        StoreJson place = shipped(order).orElseGet(() -> order.object("billing_address"));
        List<Field> street = place.texts("street");
        return new Traces(
                null,
                null,
                Buyer.address(
                        line(street, 0),
                        line(street, 1),
                        place.field("postcode"),
                        place.field("city"),
                        place.field("country_id")),
                place.field("lastname").cutName(),
                order.field("remote_ip").wholeLine(),
                null);
    }

    private static Optional<StoreJson> shipped(StoreJson order) {
        return order.object("extension_attributes").loose("shipping_assignments").stream()
                .map(one -> one.object("shipping").object("address"))
                .filter(address -> !address.field("lastname").isAbsent())
                .findFirst();
    }

    private static Field line(List<Field> street, int index) {
        return index < street.size() ? street.get(index) : new Field("street", null);
    }
}
