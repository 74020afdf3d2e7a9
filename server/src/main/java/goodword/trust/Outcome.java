package goodword.trust;

import java.util.Locale;

/// What became of one side.
public enum Outcome {
    CLEARED,
    HELD,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
