package goodword.simulation;

/// A line of a recording that cannot be played; its message names the line.
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RecordingException(long line, String why) {
        super("line " + line + ": " + why);
    }
}
