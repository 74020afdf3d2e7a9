package goodword.webhook;

import goodword.platform.outbound.Answer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/// The calls that are under way, so that they can be hung up when the server stops. Only a call is
/// interrupted, never what is written down before and after it. Thread-safe.
final class OpenCalls {
    private final Set<Thread> callers = new HashSet<>();
    private boolean over;

    Answer make(Supplier<Answer> call) {
        if (!begin()) {
            return new Answer.Failed(Answer.Failure.INTERRUPTED);
        }
        try {
            return call.get();
        } finally {
            end();
        }
    }

    synchronized void hangUp() {
        over = true;
        callers.forEach(Thread::interrupt);
    }

    private synchronized boolean begin() {
        return !over && callers.add(Thread.currentThread());
    }

    /// Whoever is asked to stop still writes down what came of the call.
    private synchronized void end() {
        callers.remove(Thread.currentThread());
        if (over) {
            Thread.interrupted();
        }
    }
}
