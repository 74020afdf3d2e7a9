package goodword.attribution;

import goodword.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision as it was kept.
///
/// @param how the word of {@link Attribution#word()}
/// @param advocate absent when nobody got the credit
/// @param evidence what showed it: the code, the click's or the share's key
public record Decided(
        String how, @Nullable PersonId advocate, @Nullable String evidence, Instant at) {}
