package goodword.demoshop;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The visits of this run; the one that was longest away gives way to a new one. Thread-safe.
final class Visits {
    private static final int VISITS_MAX = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Visit> visits =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Visit> eldest) {
                    return size() > VISITS_MAX;
                }
            };

    synchronized Optional<Visit> find(@Nullable String id) {
        return Optional.ofNullable(id).map(visits::get);
    }

    /// A new visit under an id that nobody can guess.
    synchronized String begin() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        visits.put(id, new Visit());
        return id;
    }
}
