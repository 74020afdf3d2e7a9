package goodword.sharing;

/// How far the word travelled.
///
/// @param sharers advocates who shared at least once
/// @param clicks all of them, machines included
/// @param humanClicks those whose browser does not say that it is a program
public record SharingFigures(long sharers, long shares, long clicks, long humanClicks) {}
