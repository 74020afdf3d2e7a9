package goodword.connector.people;

import goodword.connector.CsvLines;
import goodword.connector.CsvRow;
import goodword.connector.CsvShape;
import goodword.connector.CsvText;
import goodword.connector.Import.Refusal;
import goodword.connector.Reading;
import goodword.connector.people.PeopleLine.Bad;
import goodword.connector.people.PeopleLine.Mailbox;
import goodword.connector.people.PeopleLine.Somebody;
import goodword.conversion.Listed;
import goodword.person.EmailAddress;
import goodword.sharing.Code;
import goodword.shop.Typed;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads a list line by line. Whoever stands in it twice, and a code that does, is taken once and
/// refused after that, with the line above. Used by one thread.
final class PeopleLines implements Iterator<PeopleLine> {
    private final CsvText text;
    private final CsvLines lines;
    private final ListColumns columns;
    private final Typed typed;
    private final Map<String, Long> seen = new HashMap<>();

    /// Refused within a [Reading#of] when it has no header.
    PeopleLines(String text, Matching matching, Typed typed) {
        CsvShape shape = PeopleText.shapeOf(text);
        this.text = PeopleText.bytesOf(text, shape);
        this.lines = new CsvLines(this.text, shape);
        this.columns = new ListColumns(lines.header(), matching);
        this.typed = typed;
    }

    ListColumns columns() {
        return columns;
    }

    long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public PeopleLine next() {
        return switch (lines.next()) {
            case CsvLines.Line.Bad(Refusal refusal) -> new Bad(refusal);
            case CsvLines.Line.Whole(CsvRow row) -> line(row);
        };
    }

    private PeopleLine line(CsvRow row) {
        PeopleRow said = new PeopleRow(columns, typed, row);
        boolean silence = columns.matching().kind() == Matching.Kind.SILENCE;
        Reading<PeopleLine> read =
                Reading.of(
                        () ->
                                silence
                                        ? new Mailbox(row.line(), said.mailbox())
                                        : new Somebody(row.line(), said.listed()));
        return switch (read) {
            case Reading.Refused<PeopleLine>(String field, String code, String why) ->
                    new Bad(new Refusal(row.line(), field, code, why));
            case Reading.Read<PeopleLine>(PeopleLine line) -> once(line, row.line());
        };
    }

    private PeopleLine once(PeopleLine line, long number) {
        Map<String, Meaning> keys = keys(line);
        for (Map.Entry<String, Meaning> key : keys.entrySet()) {
            Long above = seen.get(key.getKey());
            if (above != null) {
                String column = columns.name(key.getValue());
                return new Bad(
                        new Refusal(
                                number, column, "twice", "stands in line " + above + " already"));
            }
        }
        keys.keySet().forEach(key -> seen.put(key, number));
        return line;
    }

    private Map<String, Meaning> keys(PeopleLine line) {
        Map<String, Meaning> keys = new LinkedHashMap<>();
        switch (line) {
            case Mailbox(long _, String email) -> keys.put(mailbox(email), Meaning.EMAIL);
            case Somebody(long _, Listed one) -> {
                String email = one.customer().email();
                String id = one.customer().externalId();
                if (email != null) {
                    keys.put(mailbox(email), Meaning.EMAIL);
                }
                if (id != null) {
                    keys.put("id " + id, Meaning.CUSTOMER_ID);
                }
                Meaning meaning = columns.ofCode();
                one.codes().forEach(code -> keys.put("code " + Code.keyOf(code), meaning));
            }
            case Bad _ -> {
                // Stands for nobody.
            }
        }
        return keys;
    }

    private static String mailbox(String email) {
        return "mail " + EmailAddress.of(email).map(EmailAddress::canonical).orElse(email);
    }
}
