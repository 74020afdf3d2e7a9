package goodword.demoshop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An order as pages show it.
///
/// @param standing paid, refunded, cancelled
public record Shown(
        String number,
        String name,
        String email,
        String day,
        String standing,
        List<Piece> pieces,
        Price items,
        Price off,
        Price paid,
        Price refunded,
        @Nullable String code,
        boolean canReturn,
        boolean canCancel) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /// One piece and what giving it back is worth.
    public record Piece(Gift gift, boolean returned, Price worth) {}

    static Shown of(Sale sale) {
        List<Piece> pieces =
                java.util.stream.IntStream.range(0, sale.lines().size())
                        .mapToObj(
                                line ->
                                        new Piece(
                                                sale.lines().get(line).gift(),
                                                sale.lines().get(line).returned(),
                                                sale.worth(line)))
                        .toList();
        return new Shown(
                sale.number(),
                sale.buyer().name(),
                sale.buyer().email(),
                time(sale.placedAt()),
                sale.standing(),
                pieces,
                sale.items(),
                sale.off(),
                sale.paid(),
                sale.refunded(),
                sale.code(),
                sale.canReturn(),
                sale.canCancel());
    }

    public static String time(Instant instant) {
        return DAY.format(instant);
    }
}
