package goodword.messaging;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address that a mail can go to: one mailbox, in the plain form `name@host`. Rarer forms
/// (quoted names, addresses of numbers) are not written to.
public record Recipient(String address) {
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{C}\"(),:;<>@\\[\\\\\\]]{1,64}");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9-]{1,63}");

    public Recipient {
        int at = address.lastIndexOf('@');
        if (at < 1
                || !LOCAL.matcher(address.substring(0, at)).matches()
                || !HOST.matcher(address.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("this is no address to write to");
        }
    }

    /// Reads an address as a store sent it.
    static Optional<Recipient> of(@Nullable String email) {
        if (email == null || email.indexOf('@') < 1) {
            return Optional.empty();
        }
        String text = email.strip();
        int at = text.lastIndexOf('@');
        try {
            String host = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new Recipient(text.substring(0, at) + "@" + host));
        } catch (IllegalArgumentException | IndexOutOfBoundsException refused) {
            return Optional.empty();
        }
    }

    /// The host's name.
    String host() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "a recipient";
    }
}
