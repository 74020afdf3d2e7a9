package goodword.connector;

import org.jspecify.annotations.Nullable;

/// One of the keys that the API of a kind of store wants.
///
/// @param name in requests, such as `consumerKey`
/// @param label as the store's own pages call it
/// @param where in the store it is found, in a sentence for people
/// @param insteadOf the name of another key, whose place it takes when it is given; absent for one
///   that is always wanted
public record KeyField(String name, String label, String where, @Nullable String insteadOf) {
    public KeyField(String name, String label, String where) {
        this(name, label, where, null);
    }

    /// Whether it is wanted unless another takes its place.
    public boolean isUsual() {
        return insteadOf == null;
    }

    /// Whether it takes the place of this one.
    public boolean replaces(KeyField other) {
        return other.name.equals(insteadOf);
    }

    /// The same, to be given instead of another one.
    public static KeyField insteadOf(String other, KeyField field) {
        return new KeyField(field.name(), field.label(), field.where(), other);
    }
}
