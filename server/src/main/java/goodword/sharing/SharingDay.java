package goodword.sharing;

import java.time.LocalDate;

/// What happened on one day of a shop.
///
/// @param humanClicks those whose browser does not say that it is a program
/// @param claims offers that friends took up
public record SharingDay(
        LocalDate day, long shares, long humanClicks, long otherClicks, long claims) {}
