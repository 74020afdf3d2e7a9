package goodword.messaging;

import goodword.person.PersonId;
import java.util.UUID;

/// A reason to write to somebody.
///
/// @param again what tells this errand from others of its kind about the same thing; empty where
///   there is one only
record Errand(MessageKind kind, PersonId person, UUID about, String again) {
    Errand(MessageKind kind, PersonId person, UUID about) {
        this(kind, person, about, "");
    }

    /// Names the errand by business facts.
    String cause() {
        return kind.word() + ":" + about + (again.isEmpty() ? "" : ":" + again);
    }
}
