package goodword.platform.vault;

import java.util.Base64;
import java.util.Optional;

/// Base64 in its one right spelling: two texts never stand for the same bytes.
public final class CanonicalBase64 {
    private CanonicalBase64() {}

    /// Empty for a text that is none, or another spelling of one.
    public static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encoded(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
