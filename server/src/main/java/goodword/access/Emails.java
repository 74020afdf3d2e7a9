package goodword.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The e-mail address as the name of an account: lower case, nothing around it.
final class Emails {
    private static final int LENGTH_MAX = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@\\p{Cntrl}\"<>,;]+@[^\\s@\\p{Cntrl}\"<>,;]+");

    private Emails() {}

    /// Empty when it cannot be an address.
    static Optional<String> canonical(String text) {
        String address =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return address.length() <= LENGTH_MAX && ADDRESS.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}
