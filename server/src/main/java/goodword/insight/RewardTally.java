package goodword.insight;

import goodword.insight.Sums.Sum;

/// How many rewards, and what they come to in minor units; or a difference of it.
record RewardTally(long rewards, long dueMinor, long pendingMinor, long owedMinor, long leftMinor)
        implements Sum<RewardTally> {
    static final RewardTally NONE = new RewardTally(0, 0, 0, 0, 0);

    static RewardTally of(CountedReward reward) {
        return new RewardTally(
                1,
                reward.due().minor(),
                reward.pending().minor(),
                reward.owed().minor(),
                reward.left().minor());
    }

    @Override
    public RewardTally plus(RewardTally other) {
        return new RewardTally(
                rewards + other.rewards,
                dueMinor + other.dueMinor,
                pendingMinor + other.pendingMinor,
                owedMinor + other.owedMinor,
                leftMinor + other.leftMinor);
    }

    @Override
    public RewardTally negated() {
        return new RewardTally(-rewards, -dueMinor, -pendingMinor, -owedMinor, -leftMinor);
    }

    @Override
    public boolean isNothing() {
        return equals(NONE);
    }
}
