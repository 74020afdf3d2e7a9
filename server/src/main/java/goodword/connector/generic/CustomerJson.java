package goodword.connector.generic;

import goodword.connector.Field;
import goodword.person.CustomerRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who bought, as the shop knows them.
final class CustomerJson {
    private static final Set<String> FIELDS =
            Set.of("id", "email", "phone", "givenName", "familyName", "source");

    private CustomerJson() {}

    static CustomerRef read(JsonObject outer) {
        JsonObject customer = outer.object("customer", FIELDS);
        @Nullable String id = customer.text("id").ifGiven(Field::line);
        @Nullable String email = customer.text("email").ifGiven(Field::line);
        @Nullable String phone = customer.text("phone").ifGiven(Field::line);
        if (id == null && email == null && phone == null) {
            throw customer.itself().refusal("missing", "must have an id, an e-mail or a phone");
        }
        return new CustomerRef(
                id,
                email,
                phone,
                customer.text("givenName").ifGiven(Field::line),
                customer.text("familyName").ifGiven(Field::line),
                customer.text("source").ifGiven(Field::line));
    }
}
