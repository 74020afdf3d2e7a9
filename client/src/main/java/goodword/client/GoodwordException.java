package goodword.client;

import org.jspecify.annotations.Nullable;

/// The server refused a call, and said why.
public final class GoodwordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final @Nullable String field;

    GoodwordException(int status, String code, String detail, @Nullable String field) {
        super(code + ": " + detail);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The stable word of the refusal, such as `unknown_code`.
    public String code() {
        return code;
    }

    /// The field that cannot be taken, if it is one.
    public @Nullable String field() {
        return field;
    }
}
