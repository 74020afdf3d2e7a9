package goodword.platform.event;

/// How far a follower is behind the log.
///
/// @param follower the name under which its place is kept
/// @param facts that it has not heard yet; counted up to the limit that was asked for
public record Lag(String follower, long facts) {}
