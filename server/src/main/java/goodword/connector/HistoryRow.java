package goodword.connector;

import goodword.order.OrderSnapshot;

/// What came of one line of an [OrderHistory].
public sealed interface HistoryRow {
    /// Where it starts in the file; the header is line 1.
    long line();

    /// An order; of several lines that were joined, `line` is the first.
    record Order(long line, OrderSnapshot snapshot) implements HistoryRow {}

    /// A line that no order could be made of.
    ///
    /// @param field the column; empty when it is the line as a whole
    /// @param code which rule, as a stable word
    /// @param why the rule in a sentence for people; never repeats what the line says
    record Bad(long line, String field, String code, String why) implements HistoryRow {}
}
