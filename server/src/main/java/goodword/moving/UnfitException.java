package goodword.moving;

/// Breaks a move off, so that nothing of the shop stays.
final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    UnfitException(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
