package goodword.app;

import goodword.messaging.Outgoing;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.outbound.InsideHosts;
import goodword.platform.outbound.Outbound;
import goodword.platform.vault.Vault;
import java.time.InstantSource;

/// What a house stands on.
///
/// @param clock by which orders wait and rewards fall due; a demo may move it
/// @param wallClock by which staff log in; never moved while people use it
/// @param trust whether referrals are screened
/// @param outgoing how mails leave
/// @param outbound by which other hosts are called: stores, receivers of news, pages of shops
public record Ground(
        Database database,
        Vault vault,
        InstantSource clock,
        InstantSource wallClock,
        Chance chance,
        boolean trust,
        Outgoing outgoing,
        Outbound outbound) {
    /// Without a mail server.
    public Ground(
            Database database,
            Vault vault,
            InstantSource clock,
            InstantSource wallClock,
            Chance chance,
            boolean trust) {
        this(database, vault, clock, wallClock, chance, trust, Outgoing.UNSET);
    }

    /// Calls nobody inside the operator's own network.
    public Ground(
            Database database,
            Vault vault,
            InstantSource clock,
            InstantSource wallClock,
            Chance chance,
            boolean trust,
            Outgoing outgoing) {
        this(
                database,
                vault,
                clock,
                wallClock,
                chance,
                trust,
                outgoing,
                new Outbound(InsideHosts.NONE));
    }

    /// With one clock for everything.
    public Ground(
            Database database, Vault vault, InstantSource clock, Chance chance, boolean trust) {
        this(database, vault, clock, clock, chance, trust);
    }
}
