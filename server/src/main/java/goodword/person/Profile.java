package goodword.person;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who a person is, as far as their shop told: for those who look after them.
///
/// @param customerId the store's own id
/// @param source the marketing channel that first brought them
/// @param referrer who brought them
/// @param generation 0 for who came by themselves, 1 for their friends, and so on
public record Profile(
        PersonId id,
        @Nullable String customerId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String source,
        @Nullable PersonId referrer,
        int generation,
        Instant firstSeenAt) {

    /// Whether nothing is left by which this person could be recognised.
    public boolean isForgotten() {
        return customerId == null && email == null && phone == null;
    }

    /// Given and family name; empty where the shop told none.
    public String fullName() {
        return Stream.of(givenName, familyName)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// What to call them: their name, else an address, else the store's id.
    public String name() {
        return Stream.of(fullName(), email, phone, customerId)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("Somebody forgotten");
    }
}
