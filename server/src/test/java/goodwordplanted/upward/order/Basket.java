package goodwordplanted.upward.order;

/// Planted: what upper rooms may use.
public record Basket(int items) {}
