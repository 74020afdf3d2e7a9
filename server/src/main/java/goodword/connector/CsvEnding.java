package goodword.connector;

/// Watches a CSV text go by, byte for byte, and knows where it stopped: inside quotes, inside a
/// line, or after one. The marks of CSV are single bytes in UTF-8, and no other character has them.
final class CsvEnding {
    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final char separator;
    private State state = State.CELL_START;
    private byte last = '\n';
    private long lines;

    CsvEnding(char separator) {
        this.separator = separator;
    }

    void pass(byte next) {
        if (next == '\r' || (next == '\n' && last != '\r')) {
            lines++;
        }
        last = next;
        state =
                switch (state) {
                    case CELL_START -> next == '"' ? State.QUOTED : unquoted(next);
                    case PLAIN -> unquoted(next);
                    case QUOTED -> next == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
                    case QUOTE_IN_QUOTED -> next == '"' ? State.QUOTED : unquoted(next);
                };
    }

    /// It stopped between two lines, and nothing is missing of the last one.
    boolean isAfterLine() {
        return (last == '\n' || last == '\r') && !isInsideQuotes();
    }

    boolean isInsideQuotes() {
        return state == State.QUOTED;
    }

    /// The number of the line that would come next.
    long nextLine() {
        return lines + 1;
    }

    private State unquoted(byte next) {
        boolean ends = next == separator || next == '\n' || next == '\r';
        return ends ? State.CELL_START : State.PLAIN;
    }
}
