package goodword.connector.inbox;

import org.jspecify.annotations.Nullable;

/// What a new connection shall be.
///
/// @param kind the word of a dialect
/// @param name for people, 1 to 100 letters
/// @param address of the store, if somebody told it
public record ConnectionWish(String kind, String name, @Nullable String address) {
    private static final int NAME_MAX = 100;
    private static final int ADDRESS_MAX = 600;

    public ConnectionWish {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("a connection needs a name of at most 100 letters");
        }
        if (address != null && address.length() > ADDRESS_MAX) {
            throw new IllegalArgumentException("an address has at most 600 letters");
        }
    }
}
