package goodword.trust;

import java.time.Instant;

/// What a person decided about a held side.
///
/// @param by who decided; never a machine
public record Ruling(Side side, boolean released, String by, String reason, Instant at) {}
