package goodword.shop;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a host as it stands in an address: ASCII, lower case, no trailing dot. A port is
/// part of it only on this machine itself (`localhost:3000`), for trying things out.
public final class WebHost {
    private static final int LENGTH_MAX = 253;
    private static final Pattern LOCAL =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMERAL = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private WebHost() {}

    /// Reads a host as a person writes it. Letters beyond ASCII are taken only where every browser
    /// makes the same host of them; of `straße`, wide dots and the like two hosts can be made, so
    /// their owner has to write the ASCII form (`xn--…`). Empty for anything else.
    public static Optional<String> ascii(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (LOCAL.matcher(small).matches()) {
            return Optional.of(small);
        }
        return inAscii(small).filter(WebHost::isPublicName);
    }

    /// Whether a host is this machine itself, where links need no TLS.
    public static boolean isLocal(String host) {
        return LOCAL.matcher(host).matches();
    }

    private static Optional<String> inAscii(String small) {
        try {
            String ascii = IDN.toASCII(small, IDN.USE_STD3_ASCII_RULES);
            boolean same = ascii.equals(small) || IDN.toUnicode(ascii).equals(small);
            return same ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException noHost) {
            return Optional.empty();
        }
    }

    /// At least two labels, and no number at the end: browsers read `127.1` as an address.
    private static boolean isPublicName(String host) {
        String[] labels = host.split("\\.", -1);
        if (host.length() > LENGTH_MAX || labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return !NUMERAL.matcher(labels[labels.length - 1]).matches();
    }
}
