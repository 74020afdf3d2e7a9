package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.moving.ShopExport;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Everything that a shop has, in one file, for whoever moves out. That it was taken out stands in
/// the audit log. Thread-safe.
@RestController
public final class ExportPages {
    private final DeskRooms desk;
    private final Database database;
    private final ShopExport export;

    public ExportPages(DeskRooms desk, Database database, ShopExport export) {
        this.desk = desk;
        this.database = database;
        this.export = export;
    }

    /// The file is written as it is sent. A browser that gets half of it is told so by the missing
    /// end.
    @PostMapping("/admin/shops/{shop}/export")
    @Admits(value = Audience.STAFF, needs = Permission.EXPORT, recently = true)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Desk at = Desk.of(request);
        ShopId shop = at.shop();
        database.inShop(shop, () -> note(shop, at));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"goodword-%s.zip\"".formatted(shop));
        export.write(shop, response.getOutputStream());
    }

    private ShopId note(ShopId shop, Desk at) {
        desk.entrance()
                .audit()
                .append(
                        shop,
                        Decision.of(at.actor(), "shop.exported", "shop " + shop, Map.of()),
                        desk.entrance().clock().instant());
        return shop;
    }
}
