package goodword.client;

import org.jspecify.annotations.Nullable;

/// A person as the shop knows them; at least one of id, e-mail and phone.
///
/// @param id the shop's own id of the customer
public record Customer(
        @Nullable String id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String givenName,
        @Nullable String familyName) {
    /// Somebody whose name is not told.
    public Customer(@Nullable String id, @Nullable String email, @Nullable String phone) {
        this(id, email, phone, null, null);
    }

    public static Customer of(String id, String email) {
        return new Customer(id, email, null);
    }

    /// The same customer, by this name.
    public Customer named(@Nullable String given, @Nullable String family) {
        return new Customer(id, email, phone, given, family);
    }
}
