package goodwordplanted.upstairs.attribution;

/// Planted: what upper rooms may use.
public record Click(String code) {}
