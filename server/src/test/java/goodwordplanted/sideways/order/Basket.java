package goodwordplanted.sideways.order;

/// Planted: what the neighbour takes.
public record Basket(int items) {}
