package goodword.referral;

/// A state to move to, and why.
public record Advance(Referral.State state, String reason) {}
