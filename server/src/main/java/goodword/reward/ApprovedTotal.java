package goodword.reward;

import goodword.platform.money.Money;

/// What a program has given for referrals that came through their hold.
///
/// @param count advocates' rewards that were approved, whatever became of them later
/// @param approved their worth when they were approved
/// @param owed what the ledger credits for them now, less what was taken back
/// @param discounts what friends were given on the same orders
public record ApprovedTotal(long count, Money approved, Money owed, Money discounts) {}
