package goodword.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a new key shall be.
///
/// @param label for people, 1 to 100 letters
/// @param expiresAt from when on it opens nothing; absent for never
public record KeyWish(String label, Set<Scope> scopes, @Nullable Instant expiresAt) {
    private static final int LABEL_MAX = 100;

    public KeyWish {
        scopes = Set.copyOf(scopes);
        if (label.isBlank() || label.length() > LABEL_MAX || scopes.isEmpty()) {
            throw new IllegalArgumentException("a key needs a label and a scope");
        }
    }

    /// A key for everything that there is, now.
    public static KeyWish forEverything(String label) {
        return new KeyWish(label, EnumSet.allOf(Scope.class), null);
    }
}
