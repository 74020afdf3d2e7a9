package goodword.access;

/// Where a chain is broken first, and in what way.
public record AuditBreak(long seq, String what) {}
