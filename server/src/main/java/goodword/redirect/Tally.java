package goodword.redirect;

import java.util.concurrent.atomic.LongAdder;

/// What became of the clicks since the start. A click that was taken is stored in the end, perhaps
/// by way of the file, or dropped. Thread-safe.
///
/// @param taken openings of links that lead to a shop
/// @param previews those of them that no person made
/// @param stored in the database, those that an earlier run had left in the file included
/// @param spilled written to the file because the database was away
/// @param dropped lost because neither had room; never without a word in the log
public record Tally(
        LongAdder taken,
        LongAdder previews,
        LongAdder stored,
        LongAdder spilled,
        LongAdder dropped) {
    Tally() {
        this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }
}
