package goodword.platform.event;

/// A place in the log: the transaction's number, then the place within. Only compared, never
/// reckoned with.
public record Position(String transaction, long place) {
    public static final Position START = new Position("0", 0);
}
