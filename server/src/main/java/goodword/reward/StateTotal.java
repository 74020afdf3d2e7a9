package goodword.reward;

import goodword.platform.money.Money;
import goodword.trust.Side;

/// Rewards of one side in one state: how many, what they are due, what the ledger credits for them.
public record StateTotal(Side side, RewardState state, long count, Money due, Money owed) {}
