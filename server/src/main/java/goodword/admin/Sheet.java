package goodword.admin;

import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A page of a list as the desk shows it.
///
/// @param next the mark with which the next page is asked for; empty on the last one
public record Sheet<R>(List<R> rows, String next) {
    private static final int ROWS = 25;
    private static final Pattern MARK =
            Pattern.compile(
                    "[0-9]{1,18}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}_[0-9]{1,9}",
                    Pattern.CASE_INSENSITIVE);

    /// The page after a mark; the first one where there is none, or none that this list has given.
    static Paging paging(String mark) {
        return paging(mark, ROWS);
    }

    /// The same with another number of rows.
    static Paging paging(String mark, int rows) {
        if (!MARK.matcher(mark).matches()) {
            return Paging.first(rows);
        }
        String[] parts = mark.split("_");
        Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
        Place after = new Place(at, UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        return new Paging(after, rows);
    }

    /// @param found one row more than the page holds, if there is a next one
    /// @param place where a row stands in the list
    static <R> Sheet<R> of(List<R> found, Function<R, Place> place) {
        return of(found, ROWS, place);
    }

    /// The same with another number of rows.
    static <R> Sheet<R> of(List<R> found, int most, Function<R, Place> place) {
        List<R> rows = found.subList(0, Math.min(most, found.size()));
        return new Sheet<>(rows, found.size() > most ? mark(place.apply(rows.getLast())) : "");
    }

    /// The same page with its rows as they are shown: all at once, so that what belongs to them is
    /// looked up for the whole page.
    <S> Sheet<S> shown(Function<List<R>, List<S>> view) {
        return new Sheet<>(view.apply(rows), next);
    }

    private static String mark(Place place) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.at());
        return micros + "_" + place.id() + "_" + place.line();
    }
}
