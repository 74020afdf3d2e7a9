package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.ledger.Ledger;
import goodword.ledger.StatementLine;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A person's statement as a file for a spreadsheet. That it was taken out stands in the audit log.
/// Thread-safe.
@RestController
public final class StatementPages {
    private static final int LINES_MAX = 10_000;
    private static final String HEAD = "time,what,why,account,currency,amount,balance\r\n";

    private final DeskRooms desks;
    private final Rooms rooms;
    private final Ledger ledger;
    private final Html html;

    public StatementPages(DeskRooms desks, Rooms rooms, Ledger ledger) {
        this.desks = desks;
        this.rooms = rooms;
        this.ledger = ledger;
        this.html = new Html(desks);
    }

    /// The newest ten thousand lines, in UTC, amounts in major units.
    @PostMapping("/admin/shops/{shop}/ledger/export")
    @Admits(value = Audience.STAFF, needs = Permission.EXPORT, recently = true)
    ResponseEntity<byte[]> export(
            HttpServletRequest request,
            @RequestParam(name = "person", defaultValue = "") String person) {
        Desk desk = Desk.of(request);
        Optional<PersonId> id = Ids.of(person).map(PersonId::new);
        return rooms.database()
                .inShop(
                        desk.shop(),
                        () ->
                                id.flatMap(one -> rooms.persons().profile(desk.shop(), one))
                                        .map(who -> file(desk, who.id()))
                                        .orElseGet(() -> missing(request)));
    }

    private ResponseEntity<byte[]> file(Desk desk, PersonId person) {
        desks.entrance()
                .audit()
                .append(
                        desk.shop(),
                        Decision.of(desk.actor(), "ledger.exported", "person " + person, Map.of()),
                        desks.entrance().clock().instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"statement-%s.csv\"".formatted(person))
                .body(lines(desk.shop(), person).getBytes(StandardCharsets.UTF_8));
    }

    private String lines(ShopId shop, PersonId person) {
        StringBuilder text = new StringBuilder(HEAD);
        ledger.statement(shop, person.value(), Paging.first(LINES_MAX))
                .forEach(line -> text.append(line(line)));
        return text.toString();
    }

    private static String line(StatementLine line) {
        return CsvLine.of(
                List.of(
                        line.at().toString(),
                        PostingLine.what(line.causeKind(), line.memo()),
                        PostingLine.why(line.memo()),
                        AccountWords.name(line.account()),
                        line.currency().getCurrencyCode()),
                List.of(
                        new Money(line.amountMinor(), line.currency()).toMajor(),
                        new Money(line.balanceMinor(), line.currency()).toMajor()));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such person", "error", Map.of("status", 404));
    }
}
