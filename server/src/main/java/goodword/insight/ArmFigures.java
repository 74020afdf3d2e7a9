package goodword.insight;

import goodword.platform.money.Money;

/// What came of one arm of an experiment: counted, never estimated.
///
/// @param assigned advocates in it, whether or not they did anything
/// @param brought those with a friend whose order is paid and meets the terms
/// @param referrals whatever became of them
/// @param approved referrals whose hold is over
/// @param cost approved rewards of both sides
public record ArmFigures(
        String arm, long assigned, long brought, long referrals, long approved, Money cost) {}
