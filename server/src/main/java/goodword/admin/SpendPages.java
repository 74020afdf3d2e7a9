package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.insight.Costs;
import goodword.insight.MonthSpend;
import goodword.insight.MonthSpend.Cell;
import goodword.insight.SpendFile;
import goodword.platform.money.Money;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a shop tells what it spends: a month typed in, a file after a look at what it would
/// change, and which words of orders mean which channel. Whatever is told again replaces what was
/// told before, so that repeating doubles nothing. Thread-safe.
@RestController
public final class SpendPages {
    private static final int LISTED_MAX = 100;

    private final DeskRooms desks;
    private final Rooms rooms;
    private final Costs costs;
    private final CostPages pages;
    private final Html html;

    public SpendPages(DeskRooms desks, Rooms rooms, Costs costs, CostPages pages) {
        this.desks = desks;
        this.rooms = rooms;
        this.costs = costs;
        this.pages = pages;
        this.html = new Html(desks);
    }

    /// What a file would change.
    ///
    /// @param changes one line for each month that would be new or another, the first hundred
    /// @param rejected the first hundred lines that cannot be taken
    /// @param wrong how many cannot
    /// @param text the file, to be sent again
    public record Look(
            int fresh,
            int changed,
            int same,
            List<Change> changes,
            List<SpendFile.Bad> rejected,
            int wrong,
            String text) {}

    /// One month of a channel.
    ///
    /// @param before empty where nothing was known
    public record Change(String channel, String month, String before, String after) {}

    @PostMapping("/admin/shops/{shop}/costs")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> tell(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk desk = Desk.of(request);
        Shop shop = shop(desk);
        Optional<YearMonth> month = CostForm.month(typed.getOrDefault("month", ""));
        if (month.isEmpty()) {
            return pages.page(request, typed, List.of("A month like 2026-03 is missing."));
        }
        CostForm form = CostForm.read(typed, month.get(), shop);
        if (!form.problems().isEmpty()) {
            return pages.page(request, typed, form.problems());
        }
        rooms.database()
                .inShop(
                        shop.id(),
                        () -> {
                            Map<Cell, Money> before = costs.spends(shop, month.get(), month.get());
                            costs.forget(shop.id(), shop.currency(), form.forgotten());
                            costs.tell(shop.id(), shop.currency(), form.told());
                            Map<Cell, Money> after = costs.spends(shop, month.get(), month.get());
                            note(desk, "costs " + month.get(), amounts(before), amounts(after));
                            return after;
                        });
        return back(desk, typed);
    }

    @PostMapping("/admin/shops/{shop}/costs/words")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> words(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk desk = Desk.of(request);
        Map<String, String> words = CostForm.words(typed);
        Map<String, String> mapped = new TreeMap<>(words);
        mapped.values().removeIf(String::isEmpty);
        Set<String> own =
                words.keySet().stream()
                        .filter(word -> !mapped.containsKey(word))
                        .collect(Collectors.toSet());
        rooms.database()
                .inShop(
                        desk.shop(),
                        () -> {
                            costs.map(desk.shop(), mapped);
                            costs.unmap(desk.shop(), own);
                            note(desk, "channels", Map.of(), mapped);
                            return mapped;
                        });
        return back(desk, typed);
    }

    @PostMapping("/admin/shops/{shop}/costs/import")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> file(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk desk = Desk.of(request);
        Shop shop = shop(desk);
        String text = typed.getOrDefault("csv", "");
        SpendFile file = SpendFile.read(text, shop.currency());
        boolean keeps = typed.getOrDefault("then", "").equals("keep") && !file.taken().isEmpty();
        if (!keeps) {
            Look look = rooms.database().inShop(shop.id(), () -> look(shop, file, text));
            return html.page(
                    request, "What this file would change", "spend-look", Map.of("look", look));
        }
        rooms.database()
                .inShop(
                        shop.id(),
                        () -> {
                            costs.tell(shop.id(), shop.currency(), told(file));
                            Map<String, String> after =
                                    Map.of("months", Integer.toString(file.taken().size()));
                            note(desk, "costs file", Map.of(), after);
                            return after;
                        });
        return Html.to(Places.base(desk.here()) + "/costs?done=costs");
    }

    private Look look(Shop shop, SpendFile file, String text) {
        Map<Cell, Money> known = costs.spends(shop, YearMonth.of(2000, 1), YearMonth.of(2100, 12));
        List<Change> changes = new ArrayList<>();
        int fresh = 0;
        int same = 0;
        for (Map.Entry<Cell, Money> one : file.taken().entrySet()) {
            Money before = known.get(one.getKey());
            if (one.getValue().equals(before)) {
                same++;
                continue;
            }
            fresh += before == null ? 1 : 0;
            changes.add(
                    new Change(
                            one.getKey().channel(),
                            one.getKey().month().toString(),
                            before == null ? "" : shop.notation().money(before),
                            shop.notation().money(one.getValue())));
        }
        return new Look(
                fresh,
                changes.size() - fresh,
                same,
                changes.stream().limit(LISTED_MAX).toList(),
                file.rejected().stream().limit(LISTED_MAX).toList(),
                file.rejected().size(),
                text);
    }

    private static List<MonthSpend> told(SpendFile file) {
        return file.taken().entrySet().stream()
                .map(one -> new MonthSpend(one.getKey(), one.getValue()))
                .toList();
    }

    private static Map<String, String> amounts(Map<Cell, Money> spends) {
        Map<String, String> amounts = new TreeMap<>();
        spends.forEach((cell, amount) -> amounts.put(cell.channel(), amount.toString()));
        return amounts;
    }

    private void note(
            Desk desk, String subject, Map<String, String> before, Map<String, String> after) {
        if (!before.equals(after)) {
            desks.entrance()
                    .audit()
                    .append(
                            desk.shop(),
                            new Decision(desk.actor(), "costs.told", subject, before, after),
                            rooms.clock().instant());
        }
    }

    /// To the months that were looked at.
    private static ResponseEntity<byte[]> back(Desk desk, Map<String, String> typed) {
        StringBuilder path =
                new StringBuilder(Places.base(desk.here())).append("/costs?done=costs");
        for (String name : List.of("from", "until", "month")) {
            CostForm.month(typed.getOrDefault(name, ""))
                    .ifPresent(month -> path.append('&').append(name).append('=').append(month));
        }
        return Html.to(path.toString());
    }

    private Shop shop(Desk at) {
        return desks.shops()
                .find(at.shop())
                .orElseThrow(() -> new IllegalStateException("a member's shop is gone"));
    }
}
