package goodword.webhook;

/// How much of an endpoint waits, and how much has failed.
public record Load(long waiting, long failed) {
    public static final Load NONE = new Load(0, 0);
}
