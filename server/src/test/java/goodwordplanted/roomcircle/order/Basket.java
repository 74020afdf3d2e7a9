package goodwordplanted.roomcircle.order;

/// Planted: what shop takes from order.
public record Basket(int items) {}
