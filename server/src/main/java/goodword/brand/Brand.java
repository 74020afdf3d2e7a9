package goodword.brand;

import org.jspecify.annotations.Nullable;

/// How a shop looks to people.
///
/// @param accent absent where the usual colours hold
/// @param hasLogo whether there is a logo; it is read on its own
/// @param version goes up with every change, so that a browser may keep what it has seen
public record Brand(@Nullable Colour accent, boolean hasLogo, int version) {
    /// Whether it changes anything.
    public boolean isPlain() {
        return accent == null && !hasLogo;
    }
}
