package goodword.access;

import java.nio.ByteBuffer;
import java.util.UUID;

/// A member of staff, known to the whole installation.
public record StaffId(UUID value) {
    public static StaffId parse(String text) {
        return new StaffId(UUID.fromString(text));
    }

    /// From the sixteen bytes by which a passkey names its owner.
    static StaffId ofBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new StaffId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
