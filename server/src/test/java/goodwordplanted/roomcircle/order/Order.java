package goodwordplanted.roomcircle.order;

import goodwordplanted.roomcircle.person.Buyer;

/// Planted: from order to person.
public record Order(Buyer buyer) {}
