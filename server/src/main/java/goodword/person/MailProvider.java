package goodword.person;

import java.util.Set;

/// What mail providers publish about spellings that reach the same mailbox.
enum MailProvider {
    GOOGLE(Set.of("gmail.com", "googlemail.com"), true, true),
    MICROSOFT(Set.of("outlook.com", "hotmail.com", "live.com", "msn.com"), true, false),
    APPLE(Set.of("icloud.com", "me.com", "mac.com"), true, false),
    FASTMAIL(Set.of("fastmail.com", "fastmail.fm"), true, false),
    PROTON(Set.of("proton.me", "protonmail.com", "protonmail.ch", "pm.me"), true, false),
    YANDEX(Set.of("yandex.ru", "yandex.com", "ya.ru"), true, false),
    ZOHO(Set.of("zoho.com", "zohomail.com"), true, false),
    OTHER(Set.of(), false, false);

    private final Set<String> domains;
    private final boolean dropsTag;
    private final boolean ignoresDots;

    MailProvider(Set<String> domains, boolean dropsTag, boolean ignoresDots) {
        this.domains = domains;
        this.dropsTag = dropsTag;
        this.ignoresDots = ignoresDots;
    }

    static MailProvider of(String domain) {
        for (MailProvider provider : values()) {
            if (provider.domains.contains(domain) || provider.mailboxBySubdomain(domain)) {
                return provider;
            }
        }
        return OTHER;
    }

    boolean dropsTag() {
        return dropsTag;
    }

    boolean ignoresDots() {
        return ignoresDots;
    }

    /// Fastmail delivers `anything@name.fastmail.com` to `name@fastmail.com`.
    boolean mailboxBySubdomain(String domain) {
        return this == FASTMAIL
                && domains.stream().anyMatch(home -> domain.endsWith("." + home))
                && domain.chars().filter(letter -> letter == '.').count() == 2;
    }

    /// The domain under which this provider's spellings are compared.
    String homeOf(String domain) {
        if (this == GOOGLE) {
            return "gmail.com";
        }
        return mailboxBySubdomain(domain) ? domain.substring(domain.indexOf('.') + 1) : domain;
    }
}
