package goodword.connector;

import java.time.Instant;
import java.util.List;

/// How the stores of one kind write: how they sign, and what their messages say. Pure: it asks
/// nobody and keeps nothing. Thread-safe.
public interface Dialect {
    /// As it stands in addresses and in the database, such as `woocommerce`.
    String word();

    /// Looks at the raw bytes, in constant time, with each secret that holds now: the newest first,
    /// and the one before while it is being replaced.
    ///
    /// @param now for signatures that carry a time
    Verified verify(StoreMessage message, List<String> secrets, Instant now);

    /// Whether such a store makes the secret itself with which it signs, so that somebody has to
    /// tell it to us; else it is we who make it.
    default boolean signsWithItsOwn() {
        return false;
    }

    /// A secret as it is kept, of what a person copied from the store and typed.
    default String secretOf(String typed) {
        return typed.strip();
    }

    /// What an accepted message says. Unknown fields are passed over and unknown topics are nothing
    /// to us; a field that cannot mean what it must is refused by its name.
    ///
    /// @param topic of {@link Verified.Accepted}
    Reading<List<StoreNews>> read(String topic, byte[] body);
}
