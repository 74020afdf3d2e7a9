package goodword.access;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// All that lets staff in, put together. Thread-safe.
public final class Entrance {
    private static final Duration KEEP_LINKS = Duration.ofDays(30);

    private final Database database;
    private final InstantSource clock;
    private final Vault vault;
    private final AuditLog audit;
    private final Staff staff;
    private final Joining joining;
    private final OwnAccount ownAccount;
    private final Factors factors;
    private final Passkeys passkeys;
    private final LogIn logIn;

    public Entrance(Database database, Vault vault, Chance chance, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.vault = vault;
        this.audit = new AuditLog(database);
        Passwords passwords = new Passwords();
        this.staff = new Staff(database, audit, clock);
        this.joining = new Joining(database, audit, chance, clock, passwords);
        this.ownAccount = new OwnAccount(database, audit, clock, passwords);
        this.factors = new Factors(database, vault, audit, clock);
        this.passkeys = new Passkeys(database, vault, audit, clock);
        this.logIn = new LogIn(database, vault, audit, passwords, factors);
    }

    public AuditLog audit() {
        return audit;
    }

    public Staff staff() {
        return staff;
    }

    public Joining joining() {
        return joining;
    }

    public OwnAccount ownAccount() {
        return ownAccount;
    }

    public Factors factors() {
        return factors;
    }

    public Passkeys passkeys() {
        return passkeys;
    }

    public LogIn logIn() {
        return logIn;
    }

    public InstantSource clock() {
        return clock;
    }

    /// Makes the proofs that session cookies carry.
    public Vault vault() {
        return vault;
    }

    /// Takes out what has run out: sessions, links, tries and challenges.
    public void forget() {
        Instant now = clock.instant();
        SessionTable sessions = new SessionTable(database.sql());
        GuessTable guesses = new GuessTable(database.sql());
        LinkTable links = new LinkTable(database.sql());
        database.outsideShops(
                () ->
                        guesses.forget(now.minus(Guesses.WINDOW), now)
                                + links.forget(now.minus(KEEP_LINKS))
                                + sessions.forget(now.toEpochMilli()));
    }
}
