package goodword.person;

import org.jspecify.annotations.Nullable;

/// A person as one shop knows them.
///
/// @param generation 0 for who came by themselves, 1 for their friends, and so on
/// @param root who stands at the top of the chain; a person of generation 0 is their own root
public record Person(
        PersonId id,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String familyName,
        @Nullable PersonId referrer,
        PersonId root,
        int generation) {}
