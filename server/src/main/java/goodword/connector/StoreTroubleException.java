package goodword.connector;

/// A store could not do what a job asks of it; the job is tried again later. Without a stack trace,
/// which would say nothing.
public final class StoreTroubleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreTroubleException(Trouble trouble) {
        super(trouble.code() + ": " + trouble.why(), null, false, false);
    }
}
