package goodword.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks whether the database answers, and waits no longer than whoever asks can. While one question
/// is out, all wait for its answer, so that a database which is away collects no queue of them.
/// Thread-safe.
final class DatabaseProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Runnable question;
    private @Nullable CompletableFuture<Boolean> out;

    /// @param question throws when the database does not answer
    DatabaseProbe(Runnable question) {
        this.question = question;
    }

    boolean answers() {
        try {
            return current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> current() {
        CompletableFuture<Boolean> known = out;
        if (known == null || known.isDone()) {
            CompletableFuture<Boolean> asked = new CompletableFuture<>();
            Thread.ofVirtual().name("database-probe").start(() -> ask(asked));
            out = asked;
            return asked;
        }
        return known;
    }

    private void ask(CompletableFuture<Boolean> asked) {
        try {
            question.run();
            asked.complete(true);
        } catch (RuntimeException away) {
            asked.complete(false);
        }
    }
}
