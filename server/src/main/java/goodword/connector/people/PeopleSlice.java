package goodword.connector.people;

import goodword.connector.Import;
import goodword.connector.Import.Refusal;
import goodword.connector.Import.Way;
import goodword.conversion.FormerProgram;
import goodword.conversion.Listed;
import goodword.conversion.PeopleJourney;
import goodword.conversion.PeopleOutcome;
import goodword.conversion.PeopleOutcome.News;
import goodword.platform.tenancy.ShopId;
import java.util.ArrayList;
import java.util.List;

/// Cuts a list into batches and has each of them taken, or looked at. Used by one thread.
final class PeopleSlice {
    private static final int SIZE = 500;

    private final PeopleJourney journey;
    private final ShopId shop;
    private final Way way;
    private final PeopleLines lines;

    PeopleSlice(PeopleJourney journey, ShopId shop, Way way, PeopleLines lines) {
        this.journey = journey;
        this.shop = shop;
        this.way = way;
        this.lines = lines;
    }

    /// What came of some rows.
    record Batch(Import.Step step, News news) {}

    /// The next rows; none when there are no more.
    List<PeopleLine> next() {
        List<PeopleLine> rows = new ArrayList<>();
        while (rows.size() < SIZE && lines.hasNext()) {
            rows.add(lines.next());
        }
        return rows;
    }

    boolean isLook() {
        return way == Way.LOOK;
    }

    boolean hasNext() {
        return lines.hasNext();
    }

    long bytesRead() {
        return lines.bytesRead();
    }

    /// Passes over rows that were taken before. They are read, so that who stands twice is known.
    void skip(long rows) {
        for (long next = 0; next < rows && lines.hasNext(); next++) {
            lines.next();
        }
    }

    Batch work(List<PeopleLine> rows) {
        List<Refusal> refused = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<Listed> listed = new ArrayList<>();
        List<String> mailboxes = new ArrayList<>();
        for (PeopleLine row : rows) {
            switch (row) {
                case PeopleLine.Bad(Refusal refusal) -> refused.add(refusal);
                case PeopleLine.Somebody(long line, Listed one) -> {
                    numbers.add(line);
                    listed.add(one);
                }
                case PeopleLine.Mailbox(long line, String email) -> {
                    numbers.add(line);
                    mailboxes.add(email);
                }
            }
        }
        List<PeopleOutcome> outcomes = listed.isEmpty() ? silence(mailboxes) : bring(listed);
        News news = News.NONE;
        int known = 0;
        for (int next = 0; next < outcomes.size(); next++) {
            switch (outcomes.get(next)) {
                case PeopleOutcome.Taken(News one) -> {
                    news = news.plus(one);
                    known += one.isNone() ? 1 : 0;
                }
                case PeopleOutcome.Refused(PeopleOutcome.Reason reason) ->
                        refused.add(refusal(numbers.get(next), reason));
            }
        }
        long fresh = rows.size() - refused.size() - known;
        return new Batch(new Import.Step(rows.size(), fresh, known, refused), news);
    }

    private List<PeopleOutcome> bring(List<Listed> listed) {
        FormerProgram from = lines.columns().matching().formerProgram();
        return way == Way.LOOK
                ? journey.lookAt(shop, from, listed)
                : journey.takeAll(shop, from, listed);
    }

    private List<PeopleOutcome> silence(List<String> mailboxes) {
        if (mailboxes.isEmpty()) {
            return List.of();
        }
        return way == Way.LOOK
                ? journey.lookAtSilence(shop, mailboxes)
                : journey.silence(shop, mailboxes);
    }

    private Refusal refusal(long line, PeopleOutcome.Reason reason) {
        ListColumns columns = lines.columns();
        return switch (reason) {
            case CODE_TAKEN ->
                    new Refusal(
                            line,
                            columns.name(columns.ofCode()),
                            "code_taken",
                            "is the code of somebody else in this shop");
            case OTHER_BALANCE ->
                    new Refusal(
                            line,
                            columns.name(columns.ofBalance()),
                            "other_balance",
                            "was taken over before, and it was another amount");
            case TWICE ->
                    new Refusal(
                            line, "", "same_person", "is the same person as one of a line above");
        };
    }
}
