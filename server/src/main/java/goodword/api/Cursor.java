package goodword.api;

import goodword.connector.Field;
import goodword.platform.database.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/// A place in a list as callers hand it back: letters that mean nothing to them. It opens nothing;
/// a list holds only what its caller may see.
final class Cursor {
    private static final int BYTES = Long.BYTES * 3 + Integer.BYTES;
    private static final int LETTERS = 38;

    private Cursor() {}

    static String of(Place place) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.at()));
        bytes.putLong(place.id().getMostSignificantBits());
        bytes.putLong(place.id().getLeastSignificantBits());
        bytes.putInt(place.line());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Place read(Field field) {
        String text = field.text();
        if (text != null && text.length() == LETTERS && text.matches("[A-Za-z0-9_-]+")) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long micros = bytes.getLong();
            Instant latest = Instant.parse("9999-12-31T23:59:59Z");
            if (micros >= 0 && micros <= ChronoUnit.MICROS.between(Instant.EPOCH, latest)) {
                Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
                return new Place(at, new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt());
            }
        }
        throw field.refusal("not_a_cursor", "must be the `next` of an earlier answer");
    }
}
