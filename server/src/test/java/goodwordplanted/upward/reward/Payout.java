package goodwordplanted.upward.reward;

import goodwordplanted.upward.order.Basket;

/// Planted: a room that looks down, as it should.
public record Payout(Basket basket) {}
