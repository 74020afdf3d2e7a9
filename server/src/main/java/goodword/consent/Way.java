package goodword.consent;

import java.util.Locale;

/// How somebody objected, or took it back.
public enum Way {
    /// On the page that a mail leads to.
    LINK,
    /// By the button of their mail program (RFC 8058).
    ONE_CLICK,
    /// They told the shop, and staff noted it.
    STAFF,
    /// It stood on a list that the shop brought from elsewhere.
    LIST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
