package goodword.bench;

/// How fast a round went.
///
/// @param p50Millis half of the transactions took no longer; not a number where nobody measured it
/// @param p99Millis all but one in a hundred took no longer
record Pace(double ordersPerSecond, double p50Millis, double p99Millis) {}
