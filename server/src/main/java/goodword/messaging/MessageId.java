package goodword.messaging;

import java.util.UUID;

/// One message. Its mail's `Message-ID` header is made of it, so every try bears the same.
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
