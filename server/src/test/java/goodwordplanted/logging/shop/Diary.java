package goodwordplanted.logging.shop;

import java.util.logging.Logger;

/// Planted: the log of the wrong library.
final class Diary {
    static final Logger LOG = Logger.getLogger("diary");

    private Diary() {}
}
