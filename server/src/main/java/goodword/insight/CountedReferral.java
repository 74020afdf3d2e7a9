package goodword.insight;

import java.time.LocalDate;

/// A referral as it is listed and counted.
///
/// @param day on which its order was placed when it was opened, in the shop's time zone
record CountedReferral(ReferralRow row, LocalDate day) {}
