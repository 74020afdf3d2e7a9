package goodwordplanted.sideways.program;

import goodwordplanted.sideways.order.Basket;

/// Planted: a room that looks into its neighbour.
public record Terms(Basket basket) {}
