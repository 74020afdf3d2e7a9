package goodword.admin;

import goodword.access.Permission;
import goodword.connector.Import;
import goodword.connector.Import.Refusal;
import goodword.connector.ImportBook;
import goodword.connector.calls.StorePulls;
import goodword.connector.inbox.ConnectionId;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a shop had before is taken over: how far that is, and what could not be taken. A page that
/// follows is asked for again by the browser itself, without a script. Thread-safe.
@RestController
@RequestMapping("/admin/shops/{shop}/imports")
public final class ImportPages {
    private static final int SHOWN = 25;
    private static final String HEAD = "line,field,code,why\r\n";

    private final DeskRooms desk;
    private final StoreTools tools;
    private final StorePulls pulls;
    private final ImportBook book;
    private final Html html;

    public ImportPages(DeskRooms desk, StoreTools tools, StorePulls pulls) {
        this.desk = desk;
        this.tools = tools;
        this.pulls = pulls;
        this.book = pulls.book();
        this.html = new Html(desk);
    }

    @GetMapping
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> imports(HttpServletRequest request) {
        Desk at = Desk.of(request);
        Notation notation = desk.notationOf(at.here());
        return html.page(
                request,
                "Import",
                "imports",
                Map.of(
                        "base",
                        base(at.shop()),
                        "stores",
                        "/admin/shops/" + at.shop() + "/stores",
                        "readable",
                        readable(at.shop()),
                        "lines",
                        book.newest(at.shop()).stream()
                                .map(one -> ImportLine.of(one, notation))
                                .toList(),
                        "export",
                        at.may(Permission.EXPORT) ? "/admin/shops/" + at.shop() + "/export" : "",
                        "writes",
                        at.may(Permission.SHOP_SETTINGS)));
    }

    @PostMapping("/store")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> read(
            HttpServletRequest request,
            @RequestParam(name = "connection", defaultValue = "") String connection) {
        ShopId shop = Desk.of(request).shop();
        return Ids.of(connection)
                .flatMap(id -> pulls.begin(shop, new ConnectionId(id)))
                .map(begun -> Html.to(base(shop) + "/" + begun.id() + "?follow=1"))
                .orElseGet(() -> missing(request));
    }

    @GetMapping("/{import}")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @PathVariable("import") String id,
            @RequestParam(name = "follow", defaultValue = "") String follow) {
        Desk at = Desk.of(request);
        return found(at.shop(), id)
                .map(one -> page(request, at, one, !follow.isEmpty() && !one.isOver()))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/{import}/stop")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> stop(HttpServletRequest request, @PathVariable("import") String id) {
        ShopId shop = Desk.of(request).shop();
        return Ids.of(id)
                .flatMap(one -> book.stop(shop, one))
                .map(one -> Html.to(base(shop) + "/" + one.id() + "?follow=1"))
                .orElseGet(() -> missing(request));
    }

    /// All rows that could not be taken, as a file for a spreadsheet.
    @GetMapping("/{import}/rejected")
    @Admits(value = Audience.STAFF, needs = Permission.ORDERS_READ)
    ResponseEntity<byte[]> rejected(HttpServletRequest request, @PathVariable("import") String id) {
        ShopId shop = Desk.of(request).shop();
        return found(shop, id).map(one -> file(shop, one)).orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> file(ShopId shop, Import one) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Refusal bad : book.refusals(shop, one.id(), 0, ImportBook.REFUSALS_KEPT)) {
            text.append(bad.line())
                    .append(',')
                    .append(CsvLine.of(List.of(bad.field(), bad.code(), bad.why()), List.of()));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rejected-%s.csv\"".formatted(one.id()))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Desk at, Import one, boolean follows) {
        Notation notation = desk.notationOf(at.here());
        ResponseEntity<byte[]> page =
                html.page(
                        request,
                        title(one),
                        "import",
                        Map.of(
                                "base",
                                base(at.shop()),
                                "line",
                                ImportLine.of(one, notation),
                                "refusals",
                                one.refusals().stream().limit(SHOWN).toList(),
                                "rejected",
                                notation.number(one.rowsRefused()),
                                "follows",
                                follows,
                                "list",
                                ListProgress.of(one, at, desk),
                                "writes",
                                at.may(Permission.SHOP_SETTINGS)));
        if (!follows) {
            return page;
        }
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("Refresh", "3")
                .body(page.getBody());
    }

    private static String title(Import one) {
        Import.People people = one.source().people();
        return people != null && people.way() == Import.Way.LOOK
                ? "What would happen"
                : "An import";
    }

    private List<ReadableStore> readable(ShopId shop) {
        return tools.keyring().access(shop).stream()
                .flatMap(one -> tools.connections().find(shop, one.connection()).stream())
                .map(one -> new ReadableStore(one.id().toString(), one.name()))
                .toList();
    }

    private Optional<Import> found(ShopId shop, String id) {
        return Ids.of(id).flatMap(one -> book.find(shop, one));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such import", "error", Map.of("status", 404));
    }

    private static String base(ShopId shop) {
        return "/admin/shops/" + shop + "/imports";
    }
}
