package goodword.connector.vendure;

import goodword.connector.Buyer;
import goodword.connector.StoreJson;
import goodword.order.Traces;
import org.jspecify.annotations.Nullable;

/// Who bought at Vendure, and where it goes to.
final class VendureBuyer {
    private VendureBuyer() {}

    static Buyer of(StoreJson customer) {
        return new Buyer(
                customer.field("id"),
                customer.field("emailAddress"),
                customer.field("phoneNumber"),
                customer.field("firstName"),
                customer.field("lastName"));
    }

    static Traces traces(StoreJson order) {
        StoreJson place = order.object("shippingAddress");
        return new Traces(
                null,
                null,
                Buyer.address(
                        place.field("streetLine1"),
                        place.field("streetLine2"),
                        place.field("postalCode"),
                        place.field("city"),
                        place.field("countryCode")),
                surname(place.field("fullName").cutName()),
                null,
                null);
    }

    /// An address has one name for all; its last word is as near as it gets.
    private static @Nullable String surname(@Nullable String fullName) {
        return fullName == null ? null : fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
