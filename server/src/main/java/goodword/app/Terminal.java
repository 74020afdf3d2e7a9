package goodword.app;

import java.io.PrintStream;
import java.util.Locale;

/// What commands print: lines, and a progress bar that rewrites its line on a terminal and prints a
/// line now and then elsewhere. Thread-safe.
final class Terminal {
    private static final int BAR_WIDTH = 30;
    private static final int QUIET_STEP = 10;

    private final PrintStream out;
    private final boolean rewrites;
    private int shown = -1;
    private boolean onBar;

    Terminal(PrintStream out, boolean rewrites) {
        this.out = out;
        this.rewrites = rewrites;
    }

    static Terminal standard() {
        return new Terminal(System.out, System.console() != null && System.console().isTerminal());
    }

    synchronized void line(String text) {
        endBar();
        out.println(text);
        out.flush();
    }

    /// Shows how far something is, from 0 to 1, with a few words beside it.
    synchronized void progress(double done, String words) {
        int percent = (int) Math.clamp(done * 100, 0, 100);
        if (rewrites) {
            int full = percent * BAR_WIDTH / 100;
            String bar = "#".repeat(full) + ".".repeat(BAR_WIDTH - full);
            out.printf(Locale.ROOT, "\r[%s] %3d %%  %s\033[K", bar, percent, words);
            onBar = true;
        } else if (percent / QUIET_STEP != shown / QUIET_STEP || shown < 0) {
            out.printf(Locale.ROOT, "%3d %%  %s%n", percent, words);
        }
        shown = percent;
        out.flush();
    }

    /// Ends a progress bar; the next one starts afresh.
    synchronized void endProgress() {
        endBar();
        shown = -1;
    }

    private void endBar() {
        if (onBar) {
            out.println();
            onBar = false;
        }
    }
}
