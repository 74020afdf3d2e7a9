package goodword.admin;

import goodword.insight.Channels;
import goodword.insight.MonthSpend;
import goodword.insight.MonthSpend.Cell;
import goodword.platform.money.Money;
import goodword.shop.Shop;
import goodword.shop.Typed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What was typed of one month's spend: a row for each channel. An empty amount says that nothing
/// is known, which is not the same as nothing.
///
/// @param forgotten channels whose amount was left empty
/// @param problems one sentence for each row that cannot be taken; with any, nothing is
record CostForm(List<MonthSpend> told, List<Cell> forgotten, List<String> problems) {
    /// More rows than these are not read.
    static final int ROWS_MAX = 120;

    static CostForm read(Map<String, String> typed, YearMonth month, Shop shop) {
        List<MonthSpend> told = new ArrayList<>();
        List<Cell> forgotten = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<Cell> seen = new HashSet<>();
        for (int row = 0; row < ROWS_MAX; row++) {
            String channel = Channels.plain(typed.getOrDefault("channel-" + row, ""));
            String amount = typed.getOrDefault("amount-" + row, "").strip();
            if (channel.isEmpty() && amount.isEmpty()) {
                continue;
            }
            Cell cell = new Cell(channel, month);
            String problem = problem(channel, seen.add(cell));
            Optional<Money> money = amount(amount, shop);
            if (!problem.isEmpty()) {
                problems.add(problem);
            } else if (amount.isEmpty()) {
                forgotten.add(cell);
            } else if (money.isEmpty()) {
                problems.add(
                        "“%s” for %s is no amount in %s that can be kept as it stands."
                                .formatted(amount, channel, shop.currency().getCurrencyCode()));
            } else {
                told.add(new MonthSpend(cell, money.get()));
            }
        }
        return new CostForm(told, forgotten, problems);
    }

    /// The words of orders and the channels that the owner typed beside them; empty for none.
    static Map<String, String> words(Map<String, String> typed) {
        Map<String, String> words = new TreeMap<>();
        for (int row = 0; row < ROWS_MAX; row++) {
            String word = Channels.plain(typed.getOrDefault("word-" + row, ""));
            String channel = Channels.plain(typed.getOrDefault("to-" + row, ""));
            if (!word.isEmpty() && word.length() <= 1_000 && isName(channel)) {
                words.put(word, channel.equals(word) ? "" : channel);
            }
        }
        return words;
    }

    /// A month of an address; empty for what is none.
    static Optional<YearMonth> month(String text) {
        try {
            YearMonth month = YearMonth.parse(text.strip());
            return month.getYear() >= 2000 && month.getYear() <= 2100
                    ? Optional.of(month)
                    : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String problem(String channel, boolean fresh) {
        if (channel.isEmpty()) {
            return "An amount stands without the name of its channel.";
        }
        if (!isName(channel)) {
            return "A channel's name has at most %d letters.".formatted(MonthSpend.CHANNEL_MAX);
        }
        return fresh ? "" : "%s stands there twice.".formatted(channel);
    }

    private static boolean isName(String channel) {
        return channel.length() <= MonthSpend.CHANNEL_MAX
                && channel.chars().noneMatch(Character::isISOControl);
    }

    /// Nothing is an amount as well: a month without spend.
    private static Optional<Money> amount(String text, Shop shop) {
        boolean nothing = text.matches("0+(?:[.,]0+)?");
        return nothing
                ? Optional.of(Money.ofMajor(BigDecimal.ZERO, shop.currency()))
                : Typed.in(shop).amount(text);
    }
}
