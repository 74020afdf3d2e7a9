package goodword.person;

import org.jspecify.annotations.Nullable;

/// An identity and who holds it, filled while a call works. Confined to one call.
final class Holder {
    final Identity identity;
    @Nullable Person person;

    Holder(Identity identity) {
        this.identity = identity;
    }

    /// The same person, of whom more is known now.
    void becomes(Person known) {
        if (person != null && person.id().equals(known.id())) {
            person = known;
        }
    }
}
