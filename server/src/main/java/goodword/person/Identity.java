package goodword.person;

import goodword.platform.vault.Vault;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// One keyed way to recognise a person: the text itself never becomes a key.
record Identity(Kind kind, byte[] key) {
    /// From the surest to the least sure.
    enum Kind {
        CUSTOMER("customer"),
        EMAIL("email"),
        PHONE("phone");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /// The identities of a customer, the surest first.
    static List<Identity> of(CustomerRef customer, Vault vault) {
        List<Identity> identities = new ArrayList<>(3);
        if (customer.externalId() != null) {
            identities.add(keyed(Kind.CUSTOMER, customer.externalId(), vault));
        }
        EmailAddress.of(customer.email())
                .ifPresent(mail -> identities.add(keyed(Kind.EMAIL, mail.canonical(), vault)));
        if (customer.phone() != null && customer.phone().chars().anyMatch(Character::isDigit)) {
            String digits = customer.phone().replaceAll("[^0-9+]", "");
            identities.add(keyed(Kind.PHONE, digits, vault));
        }
        return identities;
    }

    private static Identity keyed(Kind kind, String text, Vault vault) {
        return new Identity(kind, vault.keyOf("person." + kind.word, text));
    }

    /// The key as text, for maps.
    String text() {
        return HexFormat.of().formatHex(key);
    }
}
