package goodwordplanted.roomcircle.person;

/// Planted: what order takes from person.
public record Buyer(String name) {}
