package goodword.insight;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import goodword.insight.MonthSpend.Cell;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a shop spent, as CSV with the columns `month, channel, amount, currency` in any order.
/// Lines that are good are taken, every other one is named with its number, its column and what is
/// wrong. Only the shop's own currency is taken. Pure.
///
/// @param taken by channel and month, in the order of the file
public record SpendFile(Map<Cell, Money> taken, List<Bad> rejected) {
    /// More lines than these are not read.
    public static final int LINES_MAX = 5_000;

    private static final List<String> COLUMNS = List.of("month", "channel", "amount", "currency");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,4})?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2100, 12);

    /// A line that cannot be taken.
    ///
    /// @param line counted from 1, as a spreadsheet counts
    /// @param column empty where the whole line is meant
    public record Bad(long line, String column, String why) {}

    /// What cannot be taken of a line.
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String column;

        Refused(String column, String why) {
            super(why);
            this.column = column;
        }

        Bad at(long line) {
            return new Bad(line, column, String.valueOf(getMessage()));
        }
    }

    public static SpendFile read(String text, Currency currency) {
        Map<Cell, Money> taken = new LinkedHashMap<>();
        List<Bad> rejected = new ArrayList<>();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Map<Cell, Long> lines = new HashMap<>();
        @Nullable List<String> columns = null;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(content))
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(content)) {
            for (CsvRecord line : reader) {
                if (columns == null) {
                    columns = line.getFields().stream().map(SpendFile::head).toList();
                    if (!columns.containsAll(COLUMNS)) {
                        String why = "The first line names the columns " + COLUMNS;
                        rejected.add(new Bad(line.getStartingLineNumber(), "", why));
                        break;
                    }
                } else if (taken.size() + rejected.size() >= LINES_MAX) {
                    String why = "More than " + LINES_MAX + " lines; the rest is not read";
                    rejected.add(new Bad(line.getStartingLineNumber(), "", why));
                    break;
                } else {
                    take(line, columns, currency, new Told(taken, rejected, lines));
                }
            }
        } catch (CsvParseException malformed) {
            rejected.add(new Bad(0, "", "A quote stands in the wrong place; reading stops there"));
        } catch (java.io.IOException cannotBe) {
            throw new java.io.UncheckedIOException(cannotBe);
        }
        return new SpendFile(taken, List.copyOf(rejected));
    }

    private record Told(Map<Cell, Money> taken, List<Bad> rejected, Map<Cell, Long> lines) {}

    private static void take(CsvRecord line, List<String> columns, Currency currency, Told told) {
        long number = line.getStartingLineNumber();
        try {
            Cell cell = new Cell(channel(cell(line, columns, "channel")), month(line, columns));
            Money amount = amount(line, columns, currency);
            Long before = told.lines().putIfAbsent(cell, number);
            if (before != null) {
                throw new Refused("channel", "The same channel and month as line " + before);
            }
            told.taken().put(cell, amount);
        } catch (Refused refused) {
            told.rejected().add(refused.at(number));
        }
    }

    private static YearMonth month(CsvRecord line, List<String> columns) throws Refused {
        String text = cell(line, columns, "month");
        try {
            YearMonth month = YearMonth.parse(text);
            if (!month.isBefore(FIRST) && !month.isAfter(LAST)) {
                return month;
            }
        } catch (DateTimeException malformed) {
            // Told below, together with what is out of range.
        }
        throw new Refused("month", "A month like 2026-03");
    }

    private static String channel(String text) throws Refused {
        String channel = Channels.plain(text);
        if (channel.isEmpty()
                || channel.length() > MonthSpend.CHANNEL_MAX
                || CONTROL.matcher(channel).find()) {
            throw new Refused("channel", "A name of 1 to " + MonthSpend.CHANNEL_MAX + " letters");
        }
        return channel;
    }

    private static Money amount(CsvRecord line, List<String> columns, Currency currency)
            throws Refused {
        String code = cell(line, columns, "currency").toUpperCase(Locale.ROOT);
        if (!code.equals(currency.getCurrencyCode())) {
            throw new Refused(
                    "currency",
                    "This shop's books are in %s, not in %s"
                            .formatted(currency.getCurrencyCode(), code.isEmpty() ? "none" : code));
        }
        String text = cell(line, columns, "amount");
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (!AMOUNT.matcher(text).matches()) {
            throw new Refused("amount", "An amount like 1234.50, without signs between thousands");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        if (Math.max(0, number.stripTrailingZeros().scale()) > digits) {
            throw new Refused("amount", "More decimals than " + currency + " has");
        }
        return Money.ofMajor(number, currency);
    }

    private static String cell(CsvRecord line, List<String> columns, String name) {
        int index = columns.indexOf(name);
        return index < line.getFieldCount() ? line.getField(index).strip() : "";
    }

    private static String head(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Spreadsheets of many countries part cells by a semicolon.
    private static char separator(String content) {
        int end = content.indexOf('\n');
        String first = end < 0 ? content : content.substring(0, end);
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }
}
