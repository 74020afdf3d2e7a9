package goodword.referral;

import java.time.Instant;

/// One line of a referral's story.
///
/// @param what happened, a stable word such as `credited` or `reward_held`
/// @param why in plain words
public record TimelineEntry(Instant at, String what, String why) {}
