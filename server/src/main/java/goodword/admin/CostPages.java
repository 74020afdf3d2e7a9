package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.insight.CostSheet;
import goodword.insight.CostSheet.Row;
import goodword.insight.Costs;
import goodword.platform.money.Money;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a new customer costs by each channel, and by referral as the ledger has it. Thread-safe.
@RestController
public final class CostPages {
    private static final int MONTHS_USUAL = 12;
    private static final int MONTHS_MAX = 36;
    private static final String HEAD =
            "channel,from,until,currency,new_customers,spent,cost_each,revenue,followed,again\r\n";

    private final DeskRooms desks;
    private final Rooms rooms;
    private final Costs costs;
    private final Html html;

    public CostPages(DeskRooms desks, Rooms rooms, Costs costs) {
        this.desks = desks;
        this.rooms = rooms;
        this.costs = costs;
        this.html = new Html(desks);
    }

    /// Which months are looked at.
    private record Asked(YearMonth from, YearMonth until) {}

    @GetMapping("/admin/shops/{shop}/costs")
    @Admits(value = Audience.STAFF, needs = Permission.FIGURES_READ)
    ResponseEntity<byte[]> costs(
            HttpServletRequest request, @RequestParam Map<String, String> query) {
        return page(request, query, List.of());
    }

    /// The page with what was wrong about a form.
    ResponseEntity<byte[]> page(
            HttpServletRequest request, Map<String, String> query, List<String> problems) {
        Desk desk = Desk.of(request);
        Shop shop = shop(desk);
        Asked asked = asked(shop, query);
        CostSheet sheet = sheet(shop, asked);
        YearMonth month =
                CostForm.month(query.getOrDefault("month", ""))
                        .filter(one -> !one.isBefore(asked.from()) && !one.isAfter(asked.until()))
                        .orElse(asked.until());
        Map<String, Object> params = new HashMap<>();
        params.put("view", CostView.of(sheet, month, shop.notation()));
        params.put("sheet", sheet);
        params.put("problems", problems);
        params.put("writes", desk.may(Permission.PROGRAMS_WRITE));
        return html.page(
                request, problems.isEmpty() ? 200 : 422, "Costs by channel", "costs", params);
    }

    @GetMapping("/admin/shops/{shop}/costs/export")
    @Admits(value = Audience.STAFF, needs = Permission.FIGURES_READ)
    ResponseEntity<byte[]> export(
            HttpServletRequest request, @RequestParam Map<String, String> query) {
        Shop shop = shop(Desk.of(request));
        Asked asked = asked(shop, query);
        CostSheet sheet = sheet(shop, asked);
        StringBuilder text = new StringBuilder(HEAD);
        text.append(line(sheet, "referral (by the ledger)", sheet.referral()));
        sheet.channels().forEach(row -> text.append(line(sheet, row.channel(), row)));
        text.append(line(sheet, "(no channel named)", sheet.unknown()));
        text.append(line(sheet, "(referred, hold not over)", sheet.waiting()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"costs-%s-%s.csv\""
                                .formatted(asked.from(), asked.until()))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(CostSheet sheet, String name, Row row) {
        List<String> numbers = new ArrayList<>();
        numbers.add(Long.toString(row.customers()));
        numbers.add(major(row.spent()));
        numbers.add(row.costEach().map(Money::toMajor).orElse(""));
        numbers.add(row.revenue().toMajor());
        numbers.add(Long.toString(row.followed()));
        numbers.add(Long.toString(row.again()));
        return CsvLine.of(
                List.of(
                        name,
                        sheet.from().toString(),
                        sheet.until().toString(),
                        sheet.currency().getCurrencyCode()),
                numbers);
    }

    private static String major(@Nullable Money amount) {
        return amount == null ? "" : amount.toMajor();
    }

    private CostSheet sheet(Shop shop, Asked asked) {
        return rooms.database()
                .inShop(shop.id(), () -> costs.sheet(shop, asked.from(), asked.until()));
    }

    private Asked asked(Shop shop, Map<String, String> query) {
        YearMonth now = YearMonth.from(rooms.clock().instant().atZone(shop.notation().zone()));
        YearMonth until =
                CostForm.month(query.getOrDefault("until", ""))
                        .filter(month -> !month.isAfter(now))
                        .orElse(now);
        YearMonth from =
                CostForm.month(query.getOrDefault("from", ""))
                        .filter(month -> !month.isAfter(until))
                        .filter(month -> !month.isBefore(until.minusMonths(MONTHS_MAX - 1L)))
                        .orElse(until.minusMonths(MONTHS_USUAL - 1L));
        return new Asked(from, until);
    }

    private Shop shop(Desk at) {
        return desks.shops()
                .find(at.shop())
                .orElseThrow(() -> new IllegalStateException("a member's shop is gone"));
    }
}
