package goodword.advocate;

import java.util.Locale;

/// Whether an advocate is credited for the friends who come.
public enum Standing {
    ACTIVE,
    /// A person has decided that nothing is credited any more.
    BARRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
