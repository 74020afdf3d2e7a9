package goodword.consent;

import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Writes tickets as words for a web address, sealed, so that nobody reads, changes or makes one.
/// They never run out: a mail is opened years later, too. Thread-safe.
public final class Tickets {
    private static final String PURPOSE = "consent.ticket";
    private static final int ID_BYTES = 16;
    private static final int LETTERS_MAX = 200;

    private final Seals seals;

    public Tickets(Seals seals) {
        this.seals = seals;
    }

    public String write(Ticket ticket) {
        byte[] topic = ticket.topic().word().getBytes(StandardCharsets.US_ASCII);
        UUID shop = ticket.shop().value();
        ByteBuffer bytes =
                ByteBuffer.allocate(ID_BYTES + AddressKey.BYTES + topic.length)
                        .putLong(shop.getMostSignificantBits())
                        .putLong(shop.getLeastSignificantBits())
                        .put(ticket.address().bytes())
                        .put(topic);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seals.seal(PURPOSE, bytes.array()));
    }

    /// Empty for what this installation did not write.
    public Optional<Ticket> read(String text) {
        if (text.length() > LETTERS_MAX || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            return seals.open(PURPOSE, Base64.getUrlDecoder().decode(text)).map(Tickets::opened);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Ticket opened(byte[] sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        ShopId shop = new ShopId(new UUID(bytes.getLong(), bytes.getLong()));
        byte[] address = new byte[AddressKey.BYTES];
        bytes.get(address);
        byte[] topic = new byte[bytes.remaining()];
        bytes.get(topic);
        return new Ticket(
                shop,
                AddressKey.of(address),
                new Topic(new String(topic, StandardCharsets.US_ASCII)));
    }
}
