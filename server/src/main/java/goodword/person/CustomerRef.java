package goodword.person;

import org.jspecify.annotations.Nullable;

/// Who a store says a customer is. At least one of external id, e-mail and phone is there; the
/// e-mail is kept as it was sent and matched by its canonical form (`EmailAddress`).
///
/// @param externalId the store's own id of the customer's account; absent for a guest
/// @param source the marketing channel that first brought the customer, if the store knows it
public record CustomerRef(
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String source) {
    public CustomerRef {
        if (externalId == null && email == null && phone == null) {
            throw new IllegalArgumentException("a customer needs an id, an e-mail or a phone");
        }
    }
}
