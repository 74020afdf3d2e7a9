package goodword.person;

import java.util.Set;

/// Who stands behind a customer reference.
///
/// @param person whom the store means
/// @param kin other persons who hold one of the same identities: the same mailbox or telephone
///   under another account of the store
/// @param fresh nobody knew this person before
public record Identified(Person person, Set<PersonId> kin, boolean fresh) {
    public PersonId id() {
        return person.id();
    }
}
