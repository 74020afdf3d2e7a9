package goodword.platform.database;

/// Another transaction was faster with the same business fact. Thrown inside a transaction, it
/// makes {@link Database#inShop} start over, and the second look sees what the other one wrote.
public final class RaceLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RaceLost(String fact) {
        super(fact);
    }
}
