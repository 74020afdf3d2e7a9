package goodword.storefront;

import org.jspecify.annotations.Nullable;

/// A page that says one thing kindly, and perhaps shows a way on.
///
/// @param way an address; absent where none is known
/// @param wayText on the button to it
public record Note(String title, String text, @Nullable String way, String wayText) {
    static Note of(String title, String text) {
        return new Note(title, text, null, "");
    }

    static Note of(String title, String text, @Nullable String way, String shopName) {
        return new Note(title, text, way, "Go to " + shopName);
    }
}
