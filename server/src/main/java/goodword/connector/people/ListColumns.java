package goodword.connector.people;

import goodword.connector.CsvRow;
import goodword.connector.Field;
import java.util.List;

/// The columns of a list: what each is called in its file, and what it was said to mean.
record ListColumns(List<String> header, Matching matching) {
    /// What a column of a line says; absent when no column means it.
    Field field(CsvRow row, Meaning meaning) {
        Integer column = matching.column(meaning);
        return column == null || column >= row.cells().size()
                ? new Field(meaning.word(), null)
                : new Field(name(meaning), row.cells().get(column));
    }

    /// Where the codes come from.
    Meaning ofCode() {
        return matching.column(Meaning.CODE) == null ? Meaning.LINK : Meaning.CODE;
    }

    /// Where the balances come from.
    Meaning ofBalance() {
        return matching.column(Meaning.BALANCE) == null ? Meaning.POINTS : Meaning.BALANCE;
    }

    /// What a column is called where it is complained about.
    String name(Meaning meaning) {
        Integer column = matching.column(meaning);
        return column == null || column >= header.size()
                ? meaning.word()
                : Field.speakable(header.get(column).strip());
    }
}
