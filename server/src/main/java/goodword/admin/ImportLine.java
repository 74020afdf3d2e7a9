package goodword.admin;

import goodword.connector.Import;
import goodword.shop.Notation;

/// An import in words.
///
/// @param tone of its state: good, wait or plain
/// @param percent of the file that was read; -1 where nobody knows how much there is
public record ImportLine(
        String id,
        String from,
        String state,
        String tone,
        String counts,
        String waits,
        long percent,
        boolean over) {
    static ImportLine of(Import one, Notation notation) {
        String trouble = one.source().trouble();
        return new ImportLine(
                one.id().toString(),
                "%s, begun %s".formatted(from(one.source()), notation.time(one.begunAt())),
                state(one),
                one.state() == Import.State.DONE ? "good" : one.isOver() ? "" : "wait",
                counts(one, notation),
                trouble.isEmpty() || one.isOver() ? "" : waits(one, notation),
                one.bytesTotal() == 0 ? -1 : 100 * one.bytesRead() / one.bytesTotal(),
                one.isOver());
    }

    private static String from(Import.Source source) {
        Import.People people = source.people();
        if (people != null) {
            return people.way() == Import.Way.LOOK ? "A look at a list" : "A list of people";
        }
        return source.connection() == null ? "A file" : "The store";
    }

    private static String state(Import one) {
        return switch (one.state()) {
            case WAITING -> "Begins in a moment";
            case RUNNING -> "Under way";
            case DONE -> "Done";
            case STOPPED -> "Stopped";
        };
    }

    static String counts(Import one, Notation notation) {
        return "%s new, %s known already, %s rejected."
                .formatted(
                        notation.number(one.ordersNew()),
                        notation.number(one.ordersKnown()),
                        notation.number(one.rowsRefused()));
    }

    private static String waits(Import one, Notation notation) {
        var at = one.source().goesOnAt();
        String again = at == null ? "" : " It is asked again " + notation.time(at) + ".";
        return one.source().trouble() + again;
    }
}
