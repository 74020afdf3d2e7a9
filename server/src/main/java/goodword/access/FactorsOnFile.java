package goodword.access;

import java.time.Instant;
import java.util.List;

/// Which second factors a member has.
///
/// @param recoveryLeft how many recovery codes are unused
public record FactorsOnFile(boolean app, int recoveryLeft, List<Passkey> passkeys) {
    /// A passkey, without its key.
    ///
    /// @param id as it stands in addresses
    public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    /// Whether a password alone does not let in. Recovery codes replace a factor and are none.
    public boolean any() {
        return app || !passkeys.isEmpty();
    }
}
