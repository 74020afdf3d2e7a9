package goodword.person;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The two forms of an e-mail address that are compared, never written to and never shown.
///
/// @param canonical what surely is the same mailbox: letters lowered, and the spellings that this
///   provider ignores taken out (Gmail's dots, "+tag" where the provider is known to drop it)
/// @param weak the canonical form without a "+tag" even where the provider is not known to drop it:
///   a hint, never a match
public record EmailAddress(String canonical, String weak) {

    /// Reads an address; empty when it cannot be one, such as two `@` or nothing before it.
    public static Optional<EmailAddress> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String trimmed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || at == trimmed.length() - 1) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at).toLowerCase(Locale.ROOT);
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        if (!quoted
                && (local.indexOf('@') >= 0 || local.chars().anyMatch(Character::isWhitespace))) {
            return Optional.empty();
        }
        return domainOf(trimmed.substring(at + 1))
                .flatMap(domain -> quoted ? exactly(local, domain) : folded(local, domain));
    }

    private static Optional<EmailAddress> exactly(String local, String domain) {
        String address = local + "@" + domain;
        return Optional.of(new EmailAddress(address, address));
    }

    private static Optional<EmailAddress> folded(String local, String domain) {
        MailProvider provider = MailProvider.of(domain);
        String stripped = withoutTag(local);
        String mailbox = provider.dropsTag() ? stripped : local;
        if (provider.ignoresDots()) {
            mailbox = mailbox.replace(".", "");
            stripped = stripped.replace(".", "");
        }
        if (provider.mailboxBySubdomain(domain)) {
            mailbox = domain.substring(0, domain.indexOf('.'));
            stripped = mailbox;
        }
        if (mailbox.isEmpty()) {
            return Optional.empty();
        }
        String home = provider.homeOf(domain);
        String weak = stripped.isEmpty() ? mailbox : stripped;
        return Optional.of(new EmailAddress(mailbox + "@" + home, weak + "@" + home));
    }

    private static String withoutTag(String local) {
        int plus = local.indexOf('+');
        return plus < 0 ? local : local.substring(0, plus);
    }

    private static Optional<String> domainOf(String text) {
        try {
            String domain = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            boolean plausible =
                    !domain.isEmpty() && !domain.contains("..") && !domain.startsWith(".");
            return plausible ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
