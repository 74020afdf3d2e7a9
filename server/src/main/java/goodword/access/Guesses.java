package goodword.access;

import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts tries to get in and refuses further ones, over all replicas and restarts: within any 15
/// minutes, 10 for an account and 100 from an address (ASVS 6.3.1). An account is counted whether
/// it exists or not. Thread-safe.
final class Guesses {
    static final Duration WINDOW = Duration.ofMinutes(15);

    /// What is counted, and how often it may happen.
    enum Kind {
        PASSWORD_OF_ACCOUNT(10),
        CODE_OF_ACCOUNT(10),
        FROM_ADDRESS(100);

        private final int max;

        Kind(int max) {
            this.max = max;
        }
    }

    private final Database database;
    private final Vault vault;
    private final GuessTable table;

    Guesses(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.table = new GuessTable(database.sql());
    }

    /// Counts a try; when there were too many, says when the next one is allowed and counts
    /// nothing.
    Optional<Instant> take(Kind kind, String whose, Instant now) {
        byte[] key = key(kind, whose);
        Instant since = now.minus(WINDOW);
        return database.outsideShops(
                () ->
                        table.take(key, since, now, kind.max)
                                ? Optional.empty()
                                : Optional.of(table.oldest(key, since).orElse(now).plus(WINDOW)));
    }

    /// How many tries there were lately.
    int count(Kind kind, String whose, Instant now) {
        return table.count(key(kind, whose), now.minus(WINDOW));
    }

    /// Forgets the tries after somebody got in; inside the caller's transaction.
    void forget(Kind kind, String whose) {
        table.delete(key(kind, whose));
    }

    /// True the first time that this is asked about this limit; inside the caller's transaction.
    boolean noteOnce(Kind kind, String whose, Instant until) {
        return table.spend(key(kind, whose + " until " + until), until);
    }

    private byte[] key(Kind kind, String whose) {
        return vault.keyOf("guess " + kind, whose);
    }
}
