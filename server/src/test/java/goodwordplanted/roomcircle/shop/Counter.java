package goodwordplanted.roomcircle.shop;

import goodwordplanted.roomcircle.order.Basket;

/// Planted: from shop back to order.
public record Counter(Basket basket) {}
