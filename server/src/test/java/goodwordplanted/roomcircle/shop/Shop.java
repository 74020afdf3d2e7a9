package goodwordplanted.roomcircle.shop;

/// Planted: what person takes from shop.
public record Shop(String name) {}
