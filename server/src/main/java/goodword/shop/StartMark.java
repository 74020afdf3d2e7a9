package goodword.shop;

import java.util.Locale;

/// What an owner passed over in the guided start, or says is taken care of where nobody can see it.
public enum StartMark {
    CONNECT_SKIPPED,
    BRAND_SKIPPED,
    TRY_SKIPPED,
    BACKUPS_NOTED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StartMark of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
