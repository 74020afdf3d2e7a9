package goodword.connector.calls;

/// What a store's API answered: well, or with an error that speaks of the request itself.
///
/// @param status 2xx, 400, 404, 409, 410 or 422
/// @param body JSON; not to be changed
public record Reply(int status, byte[] body) {
    public boolean isWell() {
        return status >= 200 && status < 300;
    }

    /// Without what the store wrote, which may be about people.
    @Override
    public String toString() {
        return "Reply[status=" + status + ", bytes=" + body.length + "]";
    }
}
