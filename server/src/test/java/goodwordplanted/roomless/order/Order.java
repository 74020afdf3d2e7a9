package goodwordplanted.roomless.order;

/// Planted: a class in its room.
public record Order(String number) {}
