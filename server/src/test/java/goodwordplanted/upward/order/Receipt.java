package goodwordplanted.upward.order;

import goodwordplanted.upward.reward.Payout;

/// Planted: a room of floor 3 that looks up to floor 5.
public record Receipt(Payout payout) {}
