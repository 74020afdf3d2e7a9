package goodword.advocate;

import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Writes passes as text for an address, signed with the installation's secret, and reads them
/// back. The same pass always gives the same text. Thread-safe.
public final class PagePasses {
    private static final String PURPOSE = "advocate page";
    private static final int NAMES_BYTES = 2 + 16 + 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final int TEXT_LETTERS = 67;

    private final Vault vault;

    public PagePasses(Vault vault) {
        this.vault = vault;
    }

    public String write(PagePass pass) {
        ByteBuffer names = ByteBuffer.allocate(NAMES_BYTES + SIGNATURE_BYTES);
        names.putShort((short) pass.series());
        put(names, pass.shop().value());
        put(names, pass.person().value());
        names.put(signature(pass));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(names.array());
    }

    /// Empty for anything that we did not write, to the last bit.
    public Optional<PagePass> read(String text) {
        if (text.length() != TEXT_LETTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer names = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int series = Short.toUnsignedInt(names.getShort());
            ShopId shop = new ShopId(uuid(names));
            PagePass claimed = new PagePass(shop, new PersonId(uuid(names)), series);
            boolean ours = MessageDigest.isEqual(bytes(write(claimed)), bytes(text));
            return ours ? Optional.of(claimed) : Optional.empty();
        } catch (IllegalArgumentException notOurLetters) {
            return Optional.empty();
        }
    }

    private byte[] signature(PagePass pass) {
        return vault.keyOf(PURPOSE, pass.shop() + " " + pass.person() + " " + pass.series());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer names, UUID id) {
        names.putLong(id.getMostSignificantBits());
        names.putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer names) {
        return new UUID(names.getLong(), names.getLong());
    }
}
