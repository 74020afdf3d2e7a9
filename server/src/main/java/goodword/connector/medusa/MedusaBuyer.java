package goodword.connector.medusa;

import goodword.connector.Buyer;
import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.order.Traces;

/// Who bought at Medusa, and where it goes to. Medusa gives guests an id as well, which proves an
/// e-mail address and no more; only the id of an account counts as one.
final class MedusaBuyer {
    private MedusaBuyer() {}

    static Buyer of(StoreJson order) {
        StoreJson customer = order.object("customer");
        StoreJson billing = order.object("billing_address");
        return new Buyer(
                accountId(customer),
                Buyer.first(order.field("email"), customer.field("email")),
                Buyer.first(customer.field("phone"), billing.field("phone")),
                Buyer.first(customer.field("first_name"), billing.field("first_name")),
                Buyer.first(customer.field("last_name"), billing.field("last_name")));
    }

    static Buyer account(StoreJson customer) {
        return new Buyer(
                accountId(customer),
                customer.field("email"),
                customer.field("phone"),
                customer.field("first_name"),
                customer.field("last_name"));
    }

    static Traces traces(StoreJson order) {
        StoreJson place = order.object("shipping_address");
        return new Traces(
                null,
                null,
                Buyer.address(
                        place.field("address_1"),
                        place.field("address_2"),
                        place.field("postal_code"),
                        place.field("city"),
                        place.field("country_code")),
                place.field("last_name").cutName(),
                null,
                null);
    }

    private static Field accountId(StoreJson customer) {
        Field id = customer.field("id");
        return customer.isTrue("has_account") ? id : new Field(id.path(), null);
    }
}
