package goodword.connector;

import goodword.person.CustomerRef;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who bought, as a store's fields tell it. Buyers write most of them, so that what cannot be kept
/// is left out, and never stops an order.
///
/// @param id of the customer's account, absent for a guest
public record Buyer(Field id, Field email, Field phone, Field givenName, Field familyName) {
    /// Empty when nothing is there by which anybody could be known again.
    public Optional<CustomerRef> known() {
        @Nullable String account = id.wholeLine();
        @Nullable String mail = email.wholeLine();
        @Nullable String number = phone.wholeLine();
        return account == null && mail == null && number == null
                ? Optional.empty()
                : Optional.of(
                        new CustomerRef(
                                account,
                                mail,
                                number,
                                givenName.cutName(),
                                familyName.cutName(),
                                null));
    }

    /// The first of these that is there.
    public static Field first(Field... fields) {
        return Stream.of(fields).filter(field -> !field.isAbsent()).findFirst().orElse(fields[0]);
    }

    /// An address in one line, of the parts that are there.
    public static @Nullable String address(Field... parts) {
        String line =
                Stream.of(parts)
                        .map(Field::cutName)
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }
}
