package goodword.platform.database;

/// How the database says it is.
///
/// @param version of PostgreSQL, such as `18.1`
/// @param bytes how much room the program's tables take on disk, indexes and all
public record Vitals(String version, long bytes) {}
