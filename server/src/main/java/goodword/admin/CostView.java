package goodword.admin;

import goodword.insight.CostSheet;
import goodword.insight.CostSheet.Row;
import goodword.insight.MonthSpend.Cell;
import goodword.insight.ShareDifference;
import goodword.platform.money.Money;
import goodword.shop.Notation;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the page of costs shows, in words and figures that are ready to be read.
///
/// @param lines referral first, then channels, then what has none
/// @param entries what was spent in the month that is edited, by channel
public record CostView(
        List<Line> lines,
        List<Entry> entries,
        String month,
        String monthName,
        List<Month> months,
        List<CostSheet.Word> words,
        int more) {
    private static final int LINES_MAX = 100;
    private static final int WORDS_MAX = 50;

    /// A channel.
    ///
    /// @param own whether it is referral itself
    public record Line(
            String channel,
            boolean own,
            String hint,
            String customers,
            String spent,
            String cost,
            String beside,
            String revenue,
            String again,
            String againHint) {}

    /// A field to type in what a channel cost in the month.
    public record Entry(String channel, String amount) {}

    /// A month to choose.
    public record Month(String value, String name, boolean current) {}

    static CostView of(CostSheet sheet, YearMonth month, Notation notation) {
        return new Writing(sheet, notation).view(month);
    }

    private record Writing(CostSheet sheet, Notation notation) {
        CostView view(YearMonth month) {
            List<Line> lines = new ArrayList<>();
            lines.add(referral());
            sheet.channels().stream().limit(LINES_MAX).map(this::channel).forEach(lines::add);
            lines.add(
                    bare(
                            "No channel named",
                            sheet.unknown(),
                            "Their orders carry no source. They are added to no other channel."));
            if (sheet.waiting().customers() > 0) {
                lines.add(
                        bare(
                                "Referred, hold not over",
                                sheet.waiting(),
                                "Not counted under referral yet, nor under any channel."));
            }
            return new CostView(
                    lines,
                    entries(month),
                    month.toString(),
                    name(month),
                    months(month),
                    sheet.words().stream().limit(WORDS_MAX).toList(),
                    Math.max(0, sheet.channels().size() - LINES_MAX));
        }

        private Line referral() {
            Row row = sheet.referral();
            return line(
                    row,
                    "Referral, by the ledger",
                    "Rewards and discounts posted, less what was taken back",
                    "");
        }

        private Line channel(Row row) {
            return line(row, row.channel(), "", beside(row));
        }

        private Line bare(String name, Row row, String hint) {
            return new Line(
                    name,
                    false,
                    hint,
                    notation.number(row.customers()),
                    "",
                    "",
                    "",
                    notation.money(row.revenue()),
                    again(row),
                    againHint(row));
        }

        private Line line(Row row, String name, String hint, String beside) {
            Money spent = row.spent();
            return new Line(
                    name,
                    row.channel().equals(sheet.referral().channel()),
                    hint,
                    notation.number(row.customers()),
                    spent == null ? "not typed in" : notation.money(spent),
                    cost(row),
                    beside,
                    notation.money(row.revenue()),
                    again(row),
                    againHint(row));
        }

        private String cost(Row row) {
            if (row.spent() == null) {
                return "";
            }
            String each = row.costEach().map(notation::money).orElse("–");
            return row.isEnough() || row.customers() == 0 ? each : each + ", too few to tell";
        }

        private String beside(Row row) {
            if (row.spent() == null) {
                return "";
            }
            return switch (sheet.beside(row)) {
                case TOO_FEW -> "Too few to tell";
                case NO_DIFFERENCE -> "No difference that shows";
                case DEARER -> "Dearer than referral";
                case CHEAPER -> "Cheaper than referral";
            };
        }

        private String again(Row row) {
            if (row.followed() == 0) {
                return "–";
            }
            return "%s of %s"
                    .formatted(notation.number(row.again()), notation.number(row.followed()));
        }

        private String againHint(Row row) {
            if (row.followed() == 0) {
                return "";
            }
            if (row.followed() < CostSheet.CUSTOMERS_MIN) {
                return "too few to tell";
            }
            String share = notation.share(row.again(), row.followed());
            boolean own = row.channel().equals(sheet.referral().channel());
            return own ? share : share + sheet.returnsBeside(row).map(this::apart).orElse("");
        }

        private String apart(ShareDifference difference) {
            if (difference.coversZero()) {
                return ", no difference to referral that shows";
            }
            return difference.difference() > 0 ? ", more than referral" : ", less than referral";
        }

        private List<Entry> entries(YearMonth month) {
            Set<String> channels = new LinkedHashSet<>();
            sheet.spends().keySet().forEach(cell -> channels.add(cell.channel()));
            sheet.channels().stream().limit(WORDS_MAX).forEach(row -> channels.add(row.channel()));
            return channels.stream().map(channel -> entry(channel, month)).toList();
        }

        private Entry entry(String channel, YearMonth month) {
            Money amount = sheet.spends().get(new Cell(channel, month));
            return new Entry(channel, amount == null ? "" : amount.toMajor());
        }

        private List<Month> months(YearMonth current) {
            List<Month> months = new ArrayList<>();
            for (YearMonth one = sheet.from();
                    !one.isAfter(sheet.until());
                    one = one.plusMonths(1)) {
                months.add(new Month(one.toString(), name(one), one.equals(current)));
            }
            return months;
        }

        private String name(YearMonth month) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", notation.locale()).format(month);
        }
    }
}
