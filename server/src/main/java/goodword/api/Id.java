package goodword.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids as they stand in addresses. A text that is no id names nothing.
final class Id {
    private static final Pattern WHOLE =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Id() {}

    static Optional<UUID> of(String text) {
        return WHOLE.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
