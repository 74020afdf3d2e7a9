package goodword.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One's own account: name, password, factors, sessions. Thread-safe.
@RestController
public final class AccountPages {
    private final DeskRooms rooms;
    private final Html html;

    public AccountPages(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/account")
    @Admits(Audience.STAFF)
    ResponseEntity<byte[]> account(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/account/profile")
    @Admits(value = Audience.STAFF, recently = true)
    ResponseEntity<byte[]> rename(
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "email", defaultValue = "") String email) {
        Optional<String> wrong =
                rooms.entrance().ownAccount().rename(Desk.of(request).self(), name, email);
        return wrong.map(
                        why ->
                                page(
                                        request,
                                        422,
                                        Form.wrong(
                                                Map.of("name", name, "email", email),
                                                "email",
                                                why)))
                .orElseGet(() -> Html.to("/admin/account?done=profile"));
    }

    @PostMapping("/admin/account/password")
    @Admits(value = Audience.STAFF, recently = true)
    ResponseEntity<byte[]> changePassword(
            HttpServletRequest request,
            @RequestParam(name = "password", defaultValue = "") String password) {
        Desk desk = Desk.of(request);
        Optional<String> wrong =
                rooms.entrance()
                        .ownAccount()
                        .changePassword(
                                desk.self(), password, rooms.namesOf(desk.visitor().memberships()));
        return wrong.map(why -> page(request, 422, Form.wrong(Map.of(), "password", why)))
                .orElseGet(() -> Html.to("/admin/account?done=password"));
    }

    @PostMapping("/admin/account/sessions/{handle}/end")
    @Admits(Audience.STAFF)
    ResponseEntity<byte[]> endSession(
            HttpServletRequest request, @PathVariable("handle") String handle) {
        return rooms.sessions().end(Desk.of(request).member().id(), handle)
                ? Html.to("/admin/account?done=session")
                : html.page(
                        request, 404, "There is no such session", "error", Map.of("status", 404));
    }

    @PostMapping("/admin/account/sessions/end-others")
    @Admits(Audience.STAFF)
    ResponseEntity<byte[]> endOthers(HttpServletRequest request) {
        rooms.entrance().ownAccount().endOtherSessions(Desk.of(request).self());
        return Html.to("/admin/account?done=sessions");
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk desk = Desk.of(request);
        return html.page(
                request,
                status,
                "Your account",
                "account",
                Map.of(
                        "form", form,
                        "member", desk.member(),
                        "onFile", rooms.entrance().factors().onFile(desk.member().id()),
                        "sessions",
                                rooms.sessions()
                                        .of(
                                                desk.member().id(),
                                                desk.visitor().visit().sessionId())));
    }
}
