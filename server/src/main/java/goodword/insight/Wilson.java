package goodword.insight;

/// A share that was counted, with Wilson's score interval, which holds the true share in 95 of 100
/// such counts: (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n) (Journal of the American
/// Statistical Association 22, 1927), without correction for continuity.
///
/// @param share from 0 to 1
public record Wilson(double share, double low, double high) {
    /// Within so many standard deviations lie 95 of 100.
    static final double Z = 1.959963984540054;

    /// @param hits of `all`, which is above zero
    public static Wilson of(long hits, long all) {
        double share = (double) hits / all;
        double squared = Z * Z;
        double centre = 2 * hits + squared;
        double spread = Z * Math.sqrt(squared + 4 * hits * (1 - share));
        double whole = 2 * (all + squared);
        return new Wilson(share, (centre - spread) / whole, (centre + spread) / whole);
    }
}
