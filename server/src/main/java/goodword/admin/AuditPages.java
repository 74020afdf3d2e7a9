package goodword.admin;

import goodword.access.AuditEntry;
import goodword.access.AuditLog;
import goodword.access.Permission;
import goodword.platform.tenancy.ShopId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was decided, the newest first. The installation's own chain is open to whoever owns every
/// shop of it. Thread-safe.
@RestController
public final class AuditPages {
    private static final int PAGE = 50;

    private final DeskRooms rooms;
    private final Html html;

    public AuditPages(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/shops/{shop}/audit")
    @Admits(value = Audience.STAFF, needs = Permission.AUDIT_READ)
    ResponseEntity<byte[]> audit(
            HttpServletRequest request,
            @RequestParam(name = "chain", defaultValue = "shop") String chain,
            @RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "below", defaultValue = "") String below) {
        Desk desk = Desk.of(request);
        boolean ownsAll = ownsAll(desk);
        boolean installation = ownsAll && chain.equals("installation");
        ShopId shown = installation ? AuditLog.INSTALLATION : desk.shop();
        AuditLog log = rooms.entrance().audit();
        List<String> actions = log.actions(shown);
        boolean all = action.isEmpty();
        List<AuditEntry> found =
                all || actions.contains(action)
                        ? log.read(shown, all ? null : action, number(below), PAGE + 1)
                        : List.of();
        List<AuditEntry> entries = found.subList(0, Math.min(PAGE, found.size()));
        return html.page(
                request,
                "Audit log",
                "audit",
                Map.of(
                        "base",
                        "/admin/shops/" + desk.shop() + "/audit",
                        "entries",
                        entries,
                        "actions",
                        actions,
                        "action",
                        action,
                        "chain",
                        installation ? "installation" : "shop",
                        "ownsAll",
                        ownsAll,
                        "next",
                        found.size() > PAGE ? entries.getLast().seq() : 0L));
    }

    private boolean ownsAll(Desk desk) {
        List<ShopId> owned =
                desk.visitor().memberships().stream()
                        .filter(one -> one.role().may(Permission.AUDIT_READ))
                        .map(one -> one.shop())
                        .toList();
        return owned.containsAll(rooms.shops().ids());
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
