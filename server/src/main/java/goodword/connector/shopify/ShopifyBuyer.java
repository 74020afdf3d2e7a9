package goodword.connector.shopify;

import goodword.connector.Buyer;
import goodword.connector.StoreJson;
import goodword.order.Traces;

/// Who bought at Shopify, and where it goes to. Addresses and names stay empty until Shopify has
/// allowed an app to see them.
final class ShopifyBuyer {
    private ShopifyBuyer() {}

    static Buyer of(StoreJson order) {
        StoreJson customer = order.object("customer");
        StoreJson billing = order.object("billing_address");
        return new Buyer(
                customer.field("id"),
                Buyer.first(
                        order.field("email"),
                        order.field("contact_email"),
                        customer.field("email")),
                Buyer.first(order.field("phone"), customer.field("phone")),
                Buyer.first(customer.field("first_name"), billing.field("first_name")),
                Buyer.first(customer.field("last_name"), billing.field("last_name")));
    }

    static Buyer account(StoreJson customer) {
        return new Buyer(
                customer.field("id"),
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
                        place.field("address1"),
                        place.field("address2"),
                        place.field("zip"),
                        place.field("city"),
                        place.field("country_code")),
                place.field("last_name").cutName(),
                order.field("browser_ip").wholeLine(),
                order.object("client_details").field("user_agent").cutLine());
    }
}
