package goodwordplanted.upstairs.attribution;

import goodwordplanted.upstairs.trust.Verdict;

/// Planted: a lower step of the column that takes a constant of a higher one.
public final class Credit {
    private Credit() {}

    public static String verdict() {
        return Verdict.CLEARED;
    }
}
