package goodword.app;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import java.time.InstantSource;

/// What a house stands on.
///
/// @param trust whether referrals are screened
public record Ground(
        Database database, Vault vault, InstantSource clock, Chance chance, boolean trust) {}
