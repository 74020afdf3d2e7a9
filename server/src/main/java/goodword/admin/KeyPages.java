package goodword.admin;

import goodword.access.KeyOnFile;
import goodword.access.KeyWish;
import goodword.access.Permission;
import goodword.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A shop's API keys. A new one is shown once. Thread-safe.
@RestController
public final class KeyPages {
    private static final int LABEL_MAX = 100;

    private final DeskRooms rooms;
    private final Html html;

    public KeyPages(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/shops/{shop}/keys")
    @Admits(value = Audience.STAFF, needs = Permission.KEYS_MANAGE)
    ResponseEntity<byte[]> keys(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/shops/{shop}/keys")
    @Admits(value = Audience.STAFF, needs = Permission.KEYS_MANAGE, recently = true)
    ResponseEntity<byte[]> issue(
            HttpServletRequest request,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "expires", defaultValue = "") String expires,
            @RequestParam(name = "scope", required = false) List<String> words) {
        Desk desk = Desk.of(request);
        Map<String, String> typed = Map.of("label", label, "expires", expires);
        Set<Scope> scopes =
                (words == null ? List.<String>of() : words)
                        .stream()
                                .map(Scope::of)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet());
        Instant now = rooms.entrance().clock().instant();
        Optional<Instant> end = endOf(expires);
        if (!TermsForm.isName(label.strip()) || label.strip().length() > LABEL_MAX) {
            return page(request, 422, Form.wrong(typed, "label", "Write what will use the key."));
        }
        if (scopes.isEmpty()) {
            return page(
                    request,
                    422,
                    Form.wrong(typed, "scope", "Choose at least one thing to allow."));
        }
        if (!expires.isBlank() && end.filter(now::isBefore).isEmpty()) {
            return page(
                    request, 422, Form.wrong(typed, "expires", "Choose a day that is to come."));
        }
        KeyWish wish = new KeyWish(label.strip(), scopes, end.orElse(null));
        String key = rooms.keys().issue(desk.shop(), wish, desk.actor(), now);
        return html.page(
                request,
                "A new API key",
                "key",
                Map.of("key", key, "label", wish.label(), "base", base(desk)));
    }

    @PostMapping("/admin/shops/{shop}/keys/{key}/revoke")
    @Admits(value = Audience.STAFF, needs = Permission.KEYS_MANAGE, recently = true)
    ResponseEntity<byte[]> revoke(HttpServletRequest request, @PathVariable("key") String key) {
        Desk desk = Desk.of(request);
        Instant now = rooms.entrance().clock().instant();
        boolean revoked =
                Ids.of(key)
                        .filter(id -> rooms.keys().revoke(desk.shop(), id, desk.actor(), now))
                        .isPresent();
        return revoked
                ? Html.to(base(desk) + "?done=revoked")
                : html.page(request, 404, "There is no such key", "error", Map.of("status", 404));
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk desk = Desk.of(request);
        List<KeyOnFile> keys = rooms.keys().list(desk.shop());
        return html.page(
                request,
                status,
                "API keys",
                "keys",
                Map.of(
                        "form", form,
                        "base", base(desk),
                        "keys", keys,
                        "scopes", List.of(Scope.values()),
                        "now", rooms.entrance().clock().instant()));
    }

    private static String base(Desk desk) {
        return "/admin/shops/" + desk.shop() + "/keys";
    }

    /// The end of the day, in UTC.
    private static Optional<Instant> endOf(String day) {
        try {
            return day.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.parse(day)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
