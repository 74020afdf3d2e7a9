package goodword.admin;

import java.util.Optional;
import java.util.UUID;

/// Ids as they stand in an address.
final class Ids {
    private static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Ids() {}

    /// Empty for a text that is none.
    static Optional<UUID> of(String text) {
        return text.matches(FORM) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
