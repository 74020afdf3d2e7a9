package goodword.program;

import java.time.Instant;

/// Terms that were put in force, and when.
public record Publication(int version, Terms terms, Instant at) {}
