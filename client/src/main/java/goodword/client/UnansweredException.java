package goodword.client;

/// The server gave no answer, as often as it was asked. Whether the call had its effect is unknown;
/// sending it again with the same idempotency key is safe.
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String idempotencyKey;

    UnansweredException(String call, String idempotencyKey, Throwable cause) {
        super(call + " got no answer", cause);
        this.idempotencyKey = idempotencyKey;
    }

    /// Under which the call was sent; empty for one that changes nothing.
    public String idempotencyKey() {
        return idempotencyKey;
    }
}
