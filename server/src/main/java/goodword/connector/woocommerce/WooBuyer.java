package goodword.connector.woocommerce;

import goodword.connector.Buyer;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.Traces;
import org.jspecify.annotations.Nullable;

/// Who bought at WooCommerce, and where it goes to.
final class WooBuyer {
    private WooBuyer() {}

    /// The customer of an order; a guest's id is 0.
    static Buyer of(StoreJson order) {
        StoreJson billing = order.object("billing");
        return new Buyer(
                idOf(order.field("customer_id")),
                billing.field("email"),
                billing.field("phone"),
                billing.field("first_name"),
                billing.field("last_name"));
    }

    static Buyer account(StoreJson customer) {
        return new Buyer(
                idOf(customer.field("id")),
                customer.field("email"),
                customer.object("billing").field("phone"),
                customer.field("first_name"),
                customer.field("last_name"));
    }

    /// What is sent nowhere goes to the billing address, as WooCommerce has it.
    static Traces traces(StoreJson order) {
        @Nullable String shipped = address(order.object("shipping"));
        StoreJson recipient = order.object(shipped == null ? "billing" : "shipping");
        return new Traces(
                null,
                null,
                shipped == null ? address(recipient) : shipped,
                recipient.field("last_name").cutName(),
                order.field("customer_ip_address").wholeLine(),
                order.field("customer_user_agent").cutLine());
    }

    private static @Nullable String address(StoreJson place) {
        return place.field("address_1").isAbsent()
                ? null
                : Buyer.address(
                        place.field("address_1"),
                        place.field("address_2"),
                        place.field("postcode"),
                        place.field("city"),
                        place.field("country"));
    }

    private static Field idOf(Field id) {
        return "0".equals(id.text()) ? new Field(id.path(), null) : id;
    }
}
