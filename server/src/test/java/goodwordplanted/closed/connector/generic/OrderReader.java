package goodwordplanted.closed.connector.generic;

/// Planted: a sub-package that the plan opens.
public record OrderReader(String format) {}
