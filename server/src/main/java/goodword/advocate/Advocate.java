package goodword.advocate;

import goodword.person.PersonId;
import java.time.Instant;

/// A customer who may recommend.
///
/// @param barred a person has decided that nothing is credited to this advocate any more
/// @param pageSeries which series of addresses leads to the advocate's own page
public record Advocate(PersonId person, boolean barred, Instant joinedAt, int pageSeries) {}
