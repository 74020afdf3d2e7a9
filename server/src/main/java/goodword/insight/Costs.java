package goodword.insight;

import static java.util.stream.Collectors.groupingBy;

import goodword.conversion.Rooms;
import goodword.insight.CostSheet.Row;
import goodword.insight.CostSheet.Word;
import goodword.insight.CostTable.Referred;
import goodword.insight.MonthSpend.Cell;
import goodword.order.OrderId;
import goodword.order.PastFigures.Arrivals;
import goodword.order.PastFigures.Mark;
import goodword.order.PastFigures.Span;
import goodword.order.PastOrders;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a shop spends on its channels, and what a new customer costs by each of them. Verbs join
/// the caller's transaction. Thread-safe.
public final class Costs {
    private static final String WON = "won";
    private static final String WAITING = "waiting";

    private final Rooms rooms;
    private final PastOrders past;
    private final CostTable table;
    private final SpendTable spending;

    public Costs(Rooms rooms) {
        this.rooms = rooms;
        this.past = new PastOrders(rooms.database());
        this.table = new CostTable(rooms.database().sql());
        this.spending = new SpendTable(rooms.database().sql());
    }

    /// The costs of some months, both ends among them.
    public CostSheet sheet(Shop shop, YearMonth from, YearMonth until) {
        Currency currency = shop.currency();
        Map<Cell, Money> spends = table.spends(shop.id(), currency, from, until);
        List<Referred> referred =
                table.referred(shop.id(), currency, from.atDay(1), until.plusMonths(1).atDay(1));
        List<Arrivals> arrivals = arrivals(shop, from, until, referred);
        Channels channels = new Channels(table.mapped(shop.id()));
        Map<String, Money> spent = new HashMap<>();
        spends.forEach((cell, amount) -> spent.merge(cell.channel(), amount, Money::plus));
        Map<String, List<Arrivals>> byChannel =
                arrivals.stream()
                        .filter(one -> one.words().mark().isEmpty())
                        .collect(groupingBy(one -> channels.of(one.words())));
        spent.keySet().forEach(channel -> byChannel.putIfAbsent(channel, List.of()));
        List<Arrivals> unknown = byChannel.remove(Channels.UNKNOWN);
        List<Row> rows = new ArrayList<>();
        byChannel.forEach((name, those) -> rows.add(row(name, those, spent.get(name), currency)));
        rows.sort(Comparator.comparing(Row::customers).reversed().thenComparing(Row::channel));
        return new CostSheet(
                currency,
                from,
                until,
                row(WON, marked(arrivals, WON), given(referred, currency), currency),
                List.copyOf(rows),
                row("", unknown == null ? List.of() : unknown, null, currency),
                row(WAITING, marked(arrivals, WAITING), null, currency),
                words(arrivals, channels),
                spends);
    }

    /// What was told of some months.
    public Map<Cell, Money> spends(Shop shop, YearMonth from, YearMonth until) {
        return table.spends(shop.id(), shop.currency(), from, until);
    }

    /// Takes what was spent in whole months; a month of a channel that is told again replaces what
    /// was known of it, whether by day or as a whole.
    public void tell(ShopId shop, Currency currency, Collection<MonthSpend> told) {
        table.forget(shop, currency, told.stream().map(MonthSpend::cell).toList());
        spending.insert(
                shop,
                told.stream()
                        .map(
                                one ->
                                        new Spend(
                                                one.cell().channel(),
                                                one.cell().month().atDay(1),
                                                one.amount()))
                        .toList());
    }

    /// Forgets what was spent in these months of channels.
    public void forget(ShopId shop, Currency currency, Collection<Cell> cells) {
        table.forget(shop, currency, cells);
    }

    /// Lets orders that carry these words count under these channels.
    public void map(ShopId shop, Map<String, String> channelByWord) {
        table.map(shop, channelByWord);
    }

    /// Lets these words name a channel of their own again.
    public void unmap(ShopId shop, Set<String> words) {
        table.unmap(shop, words);
    }

    private List<Arrivals> arrivals(
            Shop shop, YearMonth from, YearMonth until, List<Referred> referred) {
        ZoneId zone = shop.notation().zone();
        Instant now = rooms.clock().instant();
        Span span =
                new Span(
                        from.atDay(1).atStartOfDay(zone).toInstant(),
                        until.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                        shop.currency(),
                        zone);
        List<Mark> marks =
                List.of(
                        new Mark(WON, orders(referred, true)),
                        new Mark(WAITING, orders(referred, false)));
        return past.arrivals(shop.id(), span, CostSheet.RETURN_DAYS, now, marks);
    }

    private static List<OrderId> orders(List<Referred> referred, boolean won) {
        return referred.stream().filter(one -> one.won() == won).map(Referred::order).toList();
    }

    private static Money given(List<Referred> referred, Currency currency) {
        long minor = referred.stream().filter(Referred::won).mapToLong(Referred::ownMinor).sum();
        return new Money(minor, currency);
    }

    private static List<Arrivals> marked(List<Arrivals> arrivals, String mark) {
        return arrivals.stream().filter(one -> one.words().mark().equals(mark)).toList();
    }

    private static Row row(
            String name, List<Arrivals> arrivals, @Nullable Money spent, Currency currency) {
        long customers = 0;
        long revenue = 0;
        long followed = 0;
        long again = 0;
        for (Arrivals one : arrivals) {
            customers += one.customers();
            revenue += one.netMinor();
            followed += one.followed();
            again += one.again();
        }
        return new Row(name, customers, spent, new Money(revenue, currency), followed, again);
    }

    private static List<Word> words(List<Arrivals> arrivals, Channels channels) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (Arrivals one : arrivals) {
            List<String> candidates = Channels.candidates(one.words());
            if (one.words().mark().isEmpty() && !candidates.isEmpty()) {
                Word word =
                        new Word(candidates.getFirst(), channels.of(one.words()), one.customers());
                words.merge(
                        word.word(),
                        word,
                        (known, more) ->
                                new Word(
                                        known.word(),
                                        known.channel(),
                                        known.customers() + more.customers()));
            }
        }
        return words.values().stream()
                .sorted(Comparator.comparing(Word::customers).reversed().thenComparing(Word::word))
                .toList();
    }
}
