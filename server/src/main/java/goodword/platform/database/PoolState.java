package goodword.platform.database;

/// How the pool of connections is used at this moment.
///
/// @param waiting threads that wait for one
public record PoolState(int active, int idle, int most, int waiting) {}
