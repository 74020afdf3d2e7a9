package goodword.referral;

/// What came of one arm of a program.
///
/// @param advocates who have any referral in it
/// @param brought advocates with at least one referral that is paid and meets the terms
/// @param referrals all of them, whatever became of them
/// @param open those that wait for a payment, the hold or a review
/// @param approved those whose hold is over
public record ArmCount(
        String arm, long advocates, long brought, long referrals, long open, long approved) {}
