package goodword.admin;

import goodword.insight.Overview;
import goodword.insight.Overview.Totals;
import goodword.insight.Period;
import goodword.platform.money.Money;
import goodword.reward.RewardState;
import goodword.shop.Notation;
import goodword.trust.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts a shop's figures into words. Says with each what it means, and nothing where nothing can be
/// said.
final class Boards {
    /// More days than this are drawn by the week.
    private static final int DAYS_DRAWN_MAX = 95;

    private static final int WEEK = 7;

    /// A change is named in percent only above this many in the period before.
    private static final long ENOUGH = 10;

    private final Notation notation;
    private final String base;

    /// @param base where the shop's pages begin
    Boards(Notation notation, String base) {
        this.notation = notation;
        this.base = base;
    }

    Board of(Overview overview, Period period) {
        return new Board(
                spans(period),
                tiles(overview),
                days(overview),
                funnel(overview),
                rewards(overview),
                generations(overview),
                behind(overview.lag()));
    }

    private List<Board.Span> spans(Period current) {
        List<Board.Span> spans = new ArrayList<>();
        for (Period period : Period.values()) {
            String name = period == Period.ALL ? "All" : period.days() + " days";
            spans.add(new Board.Span(name, base + "?days=" + period.word(), period == current));
        }
        return spans;
    }

    private List<Board.Tile> tiles(Overview overview) {
        Totals now = overview.totals();
        Totals before = overview.before();
        return List.of(
                new Board.Tile(
                        "Referred revenue",
                        notation.money(now.referredRevenue()),
                        notation.share(now.referredRevenue().minor(), now.revenue().minor())
                                + " of all revenue, after discounts and refunds",
                        before == null
                                ? Board.Change.NONE
                                : change(
                                        now.referredRevenue().minor(),
                                        before.referredRevenue().minor(),
                                        before.referredOrders()),
                        ""),
                new Board.Tile(
                        "Referred orders",
                        notation.number(now.referredOrders()),
                        "of " + notation.number(now.orders()) + " orders in all",
                        before == null
                                ? Board.Change.NONE
                                : change(
                                        now.referredOrders(),
                                        before.referredOrders(),
                                        before.referredOrders()),
                        base + "/referrals"),
                cost(now),
                new Board.Tile(
                        "Still to give",
                        notation.money(overview.standing().liability()),
                        notation.money(overview.standing().promised())
                                + " promised, "
                                + notation.money(overview.standing().owed())
                                + " theirs and not used",
                        Board.Change.NONE,
                        base + "/ledger"),
                new Board.Tile(
                        "Waits for you",
                        notation.number(overview.standing().referrals().held()),
                        overview.standing().referrals().held() == 0
                                ? "nothing to review"
                                : "a person should look at these",
                        Board.Change.NONE,
                        base + "/review"));
    }

    /// By the ledger; empty where nobody was won, which is not the same as free.
    private Board.Tile cost(Totals now) {
        long customers = now.won().customers();
        return new Board.Tile(
                "Cost of a new customer",
                now.won().costEach().map(notation::money).orElse("–"),
                customers == 0
                        ? "no referral has come through its hold yet"
                        : "both sides' rewards, over "
                                + notation.number(customers)
                                + (customers == 1 ? " customer" : " customers"),
                Board.Change.NONE,
                base + "/costs");
    }

    private Board.Change change(long now, long before, long counted) {
        if (counted < ENOUGH || before <= 0) {
            return Board.Change.NONE;
        }
        String text = (now < before ? "−" : "+") + notation.share(Math.abs(now - before), before);
        return new Board.Change(
                text + " on the period before", now == before ? "" : now > before ? "up" : "down");
    }

    private List<Board.Day> days(Overview overview) {
        List<Overview.Day> days = overview.days();
        boolean sold = days.stream().anyMatch(day -> day.totals().orders() > 0);
        if (!sold) {
            return List.of();
        }
        int step = days.size() > DAYS_DRAWN_MAX ? WEEK : 1;
        List<Board.Day> drawn = new ArrayList<>();
        for (int next = 0; next < days.size(); next += step) {
            drawn.add(drawn(days.subList(next, Math.min(next + step, days.size()))));
        }
        return drawn;
    }

    private Board.Day drawn(List<Overview.Day> days) {
        long orders = 0;
        long referred = 0;
        Money revenue = Money.zero(days.getFirst().totals().referredRevenue().currency());
        for (Overview.Day day : days) {
            orders += day.totals().orders();
            referred += day.totals().referredOrders();
            revenue = revenue.plus(day.totals().referredRevenue());
        }
        return new Board.Day(
                notation.day(days.getFirst().day()),
                orders - referred,
                referred,
                notation.money(revenue),
                revenue.toMajor());
    }

    private List<Board.Step> funnel(Overview overview) {
        Totals totals = overview.totals();
        long first =
                Math.max(
                        1,
                        Math.max(
                                Math.max(totals.shares(), totals.humanClicks()),
                                Math.max(totals.claims(), totals.referrals())));
        return List.of(
                step("Shares noted", totals.shares(), first, null),
                step("Clicks by people", totals.humanClicks(), first, null),
                step("Offers taken up", totals.claims(), first, null),
                step(
                        "Orders credited",
                        totals.referrals(),
                        first,
                        rate(totals.referrals(), totals.humanClicks(), "of clicks")),
                step(
                        "Came through their hold",
                        totals.won().customers(),
                        first,
                        rate(totals.won().customers(), totals.referrals(), "of credited orders")));
    }

    private Board.Step step(String name, long count, long first, @Nullable String rate) {
        int ofFirst = (int) Math.min(1_000, count * 1_000 / first);
        return new Board.Step(name, notation.number(count), ofFirst, rate == null ? "" : rate);
    }

    private @Nullable String rate(long part, long whole, String ofWhat) {
        return whole < ENOUGH ? null : notation.share(part, whole) + " " + ofWhat;
    }

    private List<Board.Line> rewards(Overview overview) {
        Map<RewardState, List<Overview.RewardTotal>> byState = new TreeMap<>();
        overview.standing()
                .rewards()
                .forEach(
                        total ->
                                byState.computeIfAbsent(total.state(), _ -> new ArrayList<>())
                                        .add(total));
        List<Board.Line> lines = new ArrayList<>();
        byState.forEach((state, totals) -> lines.add(line(state, totals)));
        return lines;
    }

    private Board.Line line(RewardState state, List<Overview.RewardTotal> totals) {
        long count = totals.stream().mapToLong(Overview.RewardTotal::count).sum();
        long advocates =
                totals.stream()
                        .filter(total -> total.side() == Side.ADVOCATE)
                        .mapToLong(Overview.RewardTotal::count)
                        .sum();
        Money due =
                totals.stream().map(Overview.RewardTotal::due).reduce(Money::plus).orElseThrow();
        return new Board.Line(
                StateWords.name(state),
                StateWords.tag(state),
                notation.number(advocates)
                        + " advocates', "
                        + notation.number(count - advocates)
                        + " friends'",
                notation.money(due),
                StateWords.meaning(state));
    }

    private List<Board.Line> generations(Overview overview) {
        List<Board.Line> lines = new ArrayList<>();
        new TreeMap<>(overview.standing().referrals().byGeneration())
                .forEach(
                        (generation, count) ->
                                lines.add(
                                        new Board.Line(
                                                "Generation " + generation,
                                                "",
                                                notation.number(count),
                                                "",
                                                generation == 1
                                                        ? "friends of customers who came by"
                                                                + " themselves"
                                                        : "friends of generation "
                                                                + (generation - 1))));
        return lines;
    }

    private static String behind(Duration lag) {
        return lag.isZero()
                ? ""
                : "These figures are " + Math.max(1, lag.toSeconds()) + " s behind.";
    }
}
