package goodword.app;

import java.time.Duration;
import java.util.Map;

/// How long the server goes on to take requests after it was told to stop and says so: as long as
/// whoever shares out requests among several replicas needs to see it. One replica needs none.
final class StopDelay {
    private static final String SETTING = "GOODWORD_STOP_DELAY";

    private StopDelay() {}

    static Duration of(Map<String, String> environment) {
        String text = environment.getOrDefault(SETTING, "0").strip();
        if (!text.matches("[0-9]{1,3}")) {
            throw new UsageException(SETTING + " is a number of seconds, such as 10");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    static void pass(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException sooner) {
            Thread.currentThread().interrupt();
        }
    }
}
