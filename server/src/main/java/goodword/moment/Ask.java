package goodword.moment;

import goodword.person.PersonId;
import java.time.Instant;

/// A customer was asked to recommend.
///
/// @param placement where, such as `post_purchase` or `email`
public record Ask(PersonId person, Instant at, String placement) {}
