package goodword.connector.signature;

import java.util.Base64;
import java.util.Optional;

/// Base64 in its one right spelling: two texts never stand for the same bytes.
final class CanonicalBase64 {
    private CanonicalBase64() {}

    static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encoded(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
