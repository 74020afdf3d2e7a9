package goodword.insight;

import goodword.insight.Sums.Sum;

/// A plain count, or a difference of counts.
record CountTally(long count) implements Sum<CountTally> {
    static final CountTally ONE = new CountTally(1);

    @Override
    public CountTally plus(CountTally other) {
        return new CountTally(count + other.count);
    }

    @Override
    public CountTally negated() {
        return new CountTally(-count);
    }

    @Override
    public boolean isNothing() {
        return count == 0;
    }
}
