package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.person.CustomerRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a `customer` and a `code`: a customer who becomes an advocate, with the code they have
/// already, or a friend who claims an advocate's offer. Thread-safe.
public final class InvitationJson {
    private static final Set<String> FIELDS = Set.of("customer", "code");

    private InvitationJson() {}

    /// @param code absent when none was given
    public record Invitation(CustomerRef customer, @Nullable String code) {}

    /// Reads a `customer` alone.
    public static Reading<CustomerRef> readCustomer(byte[] json) {
        return Reading.of(() -> CustomerJson.read(JsonObject.parse(json, Set.of("customer"))));
    }

    public static Reading<Invitation> read(byte[] json) {
        return Reading.of(
                () -> {
                    JsonObject document = JsonObject.parse(json, FIELDS);
                    return new Invitation(
                            CustomerJson.read(document),
                            document.text("code").ifGiven(Field::line));
                });
    }
}
