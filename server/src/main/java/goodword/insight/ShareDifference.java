package goodword.insight;

/// How far two shares lie apart, with an interval that holds the true difference in 95 of 100 such
/// comparisons: Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method 10), made
/// of two Wilson score intervals without correction for continuity.
///
/// @param difference of the second share against the first, from -1 to 1
public record ShareDifference(double difference, double low, double high) {
    /// @param hits of `all`, which is above zero; first the one that is compared with
    public static ShareDifference of(long hits, long all, long otherHits, long otherAll) {
        Wilson first = Wilson.of(hits, all);
        Wilson second = Wilson.of(otherHits, otherAll);
        double difference = second.share() - first.share();
        return new ShareDifference(
                difference,
                difference
                        - Math.hypot(second.share() - second.low(), first.high() - first.share()),
                difference
                        + Math.hypot(second.high() - second.share(), first.share() - first.low()));
    }

    /// Whether no difference at all is among what is possible.
    public boolean coversZero() {
        return low <= 0 && high >= 0;
    }
}
