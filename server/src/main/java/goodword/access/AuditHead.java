package goodword.access;

import java.util.HexFormat;

/// The end of a chain: how many entries it has, and the last one's hash. Whoever notes it elsewhere
/// can tell later that the chain still begins with these entries.
public record AuditHead(long entries, byte[] hash) {
    static final AuditHead EMPTY = new AuditHead(0, new byte[AuditEntry.HASH_BYTES]);

    /// As people note it.
    public String text() {
        return HexFormat.of().formatHex(hash);
    }
}
