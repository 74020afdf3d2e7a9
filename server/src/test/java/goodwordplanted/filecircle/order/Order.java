package goodwordplanted.filecircle.order;

/// Planted: needs a class inside the other file.
public record Order(Basket.Line line) {}
