package goodword.demoshop;

import goodword.client.Customer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Who buys.
///
/// @param email in lower case
record Buyer(String name, String email) {
    private static final int NAME_MAX = 80;
    private static final int EMAIL_MAX = 200;

    /// Reads what was typed; empty when one of both cannot be.
    static Optional<Buyer> read(String name, String email) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        String address = email.strip().toLowerCase(Locale.ROOT);
        boolean fits =
                !tidy.isEmpty()
                        && tidy.length() <= NAME_MAX
                        && address.length() <= EMAIL_MAX
                        && address.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
        return fits ? Optional.of(new Buyer(tidy, address)) : Optional.empty();
    }

    /// As the shop tells Goodword of them; the same address is the same customer.
    Customer customer() {
        int gap = name.lastIndexOf(' ');
        return Customer.of("c-" + digest().substring(0, 12), email)
                .named(
                        gap < 0 ? name : name.substring(0, gap),
                        gap < 0 ? null : name.substring(gap + 1));
    }

    /// What stands for the device that this buyer has.
    String device() {
        return "device-" + digest().substring(0, 16);
    }

    String firstName() {
        int gap = name.indexOf(' ');
        return gap < 0 ? name : name.substring(0, gap);
    }

    private String digest() {
        try {
            byte[] bytes = email.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", broken);
        }
    }
}
