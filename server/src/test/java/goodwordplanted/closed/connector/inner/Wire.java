package goodwordplanted.closed.connector.inner;

/// Planted: a sub-package that is the room's own affair.
public record Wire(String end) {}
