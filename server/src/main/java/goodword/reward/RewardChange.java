package goodword.reward;

/// A reward changed: what it was, and what it is. A new one was `PROMISED` before.
public record RewardChange(RewardState before, Reward after) {
    /// It has just become its owner's and waits to be made usable.
    public boolean isApproval() {
        return after.state() == RewardState.APPROVED && after.issuedAt() == null;
    }

    /// It was taken back after its owner had it in hand.
    public boolean isTakenBack() {
        return after.state() == RewardState.REVOKED && after.wasGivenOut();
    }
}
