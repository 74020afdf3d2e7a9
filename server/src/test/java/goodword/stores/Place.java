package goodword.stores;

import java.net.URI;
import java.util.Map;

/// Where a shop's companion sends its messages, and with what secret.
record Place(URI hook, String secret) {
    /// As a companion reads it.
    Map<String, String> environment() {
        return Map.of("GOODWORD_HOOK_URL", hook.toString(), "GOODWORD_SECRET", secret);
    }
}
