package goodword.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What is cleared away once the tests of a class are done. JUnit finds it by the service file.
public final class AfterClass implements AfterAllCallback {
    private static final Queue<Runnable> DUTIES = new ConcurrentLinkedQueue<>();

    /// Remembers what to do after the class that is running now.
    static void then(Runnable duty) {
        DUTIES.add(duty);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return;
        }
        for (Runnable duty = DUTIES.poll(); duty != null; duty = DUTIES.poll()) {
            duty.run();
        }
    }
}
