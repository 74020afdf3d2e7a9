package goodword.admin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of CSV (RFC 4180) that a spreadsheet may open: a text that it would take for a formula
/// gets an apostrophe in front (OWASP ASVS 5.0, V1.2.10). Numbers are left as they are.
final class CsvLine {
    /// With which a formula begins, full-width forms and what is skipped before one included.
    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private CsvLine() {}

    static String of(List<String> texts, List<String> numbers) {
        return Stream.concat(texts.stream().map(CsvLine::text), numbers.stream())
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Always in quotes, so that no other sign in it means anything.
    static String text(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + cell.replace("\"", "\"\"") + "\"";
    }
}
