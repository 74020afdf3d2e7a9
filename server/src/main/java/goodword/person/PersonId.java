package goodword.person;

import java.util.UUID;

/// A person as one shop knows them.
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
