package goodword.client;

import org.jspecify.annotations.Nullable;

/// A person as the shop knows them; at least one of id, e-mail and phone.
///
/// @param id the shop's own id of the customer
public record Customer(@Nullable String id, @Nullable String email, @Nullable String phone) {
    public static Customer of(String id, String email) {
        return new Customer(id, email, null);
    }
}
