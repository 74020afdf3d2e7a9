package goodword.platform.database;

/// The embedded PostgreSQL could not start. The message says why and what to do about it, in words
/// for the person at the terminal.
public final class DatabaseStartFailure extends RuntimeException {
    DatabaseStartFailure(String message) {
        super(message);
    }

    DatabaseStartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
