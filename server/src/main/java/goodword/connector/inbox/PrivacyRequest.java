package goodword.connector.inbox;

import goodword.person.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a store's platform asks for the sake of somebody's privacy, and a person has to answer.
///
/// @param person whom it is about; absent where nobody is known by what the store says
/// @param customer what the store calls them, where nobody is known by it
/// @param answerBy the last moment to answer
/// @param answeredAt absent while nobody did
public record PrivacyRequest(
        UUID id,
        ConnectionId connection,
        Kind kind,
        @Nullable PersonId person,
        @Nullable String customer,
        Instant askedAt,
        Instant answerBy,
        @Nullable Instant answeredAt) {
    /// What is asked for.
    public enum Kind {
        /// To be told what is kept of a customer.
        CUSTOMER_DATA,
        /// That everything of the store be erased.
        STORE_ERASURE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
