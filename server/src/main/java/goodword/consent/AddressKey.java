package goodword.consent;

import java.util.HexFormat;

/// A mailbox as objections know it: the keyed digest of its canonical address, which nobody turns
/// back.
///
/// @param hex 16 bytes in lower-case hex digits
public record AddressKey(String hex) {
    static final int BYTES = 16;

    public AddressKey {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an address key has 16 bytes");
        }
    }

    static AddressKey of(byte[] bytes) {
        return new AddressKey(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
