package goodwordplanted.roomless.pantry;

/// Planted: a class in a package that the plan does not know.
public record Jam(String fruit) {}
