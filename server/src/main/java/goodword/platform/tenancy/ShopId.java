package goodword.platform.tenancy;

import java.util.UUID;

/// The shop that a row, a key or a call belongs to. It is the first argument and the first key
/// column everywhere. Immutable.
public record ShopId(UUID value) {
    public static ShopId parse(String text) {
        return new ShopId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
