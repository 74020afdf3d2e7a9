package goodword.stores;

import java.util.concurrent.TimeUnit;

/// Says what the bench does, step by step, with the seconds since it began.
final class Steps {
    private static final long BEGAN = System.nanoTime();

    private Steps() {}

    static void say(String form, Object... with) {
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - BEGAN) / 1000.0;
        IO.println("%7.1f s  ".formatted(seconds) + form.formatted(with));
    }
}
