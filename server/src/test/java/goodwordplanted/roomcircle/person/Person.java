package goodwordplanted.roomcircle.person;

import goodwordplanted.roomcircle.shop.Shop;

/// Planted: from person to shop.
public record Person(Shop shop) {}
