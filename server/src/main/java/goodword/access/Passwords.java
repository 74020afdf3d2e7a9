package goodword.access;

import goodword.platform.vault.Vault;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Hashes passwords with argon2id, 19 MiB, two passes, one lane (ASVS 11.4.2). Only a few at a
/// time, so that a flood of log-ins takes neither the memory nor the machine. Thread-safe.
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int WAIT_SECONDS_MAX = 10;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String nobodys;

    Passwords() {
        this.nobodys = Objects.requireNonNull(argon.encode(Vault.freshSecret()));
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon.encode(password)));
    }

    /// Takes as long for an account that does not exist, and is then false.
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > PasswordRules.LENGTH_MAX * 2) {
            return false;
        }
        boolean same = inTurn(() -> argon.matches(password, hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("too many passwords are being hashed");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to hash", stopped);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
