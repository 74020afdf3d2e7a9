package goodword.admin;

import goodword.access.LogInOutcome;
import goodword.access.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Asks again who is there, before something that a borrowed browser must not do. Thread-safe.
@RestController
public final class ConfirmPages {
    private final DeskRooms rooms;
    private final Html html;

    public ConfirmPages(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/confirm")
    @Admits(Audience.ENROLLING)
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request,
            @RequestParam(name = "back", defaultValue = "") String back) {
        return page(request, 200, back, Form.EMPTY);
    }

    @PostMapping("/admin/confirm")
    @Admits(Audience.ENROLLING)
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request,
            @RequestParam(name = "back", defaultValue = "") String back,
            @RequestParam(name = "password", defaultValue = "") String password) {
        StaffMember member = Desk.of(request).member();
        var outcome =
                rooms.entrance().logIn().attempt(member.email(), password, request.getRemoteAddr());
        return switch (outcome) {
            case LogInOutcome.In _, LogInOutcome.FactorNeeded _ -> proved(request, back);
            case LogInOutcome.Refused _ ->
                    page(
                            request,
                            401,
                            back,
                            Form.wrong(Map.of(), "password", "That is not your password."));
            case LogInOutcome.TooMany _ ->
                    page(
                            request,
                            429,
                            back,
                            Form.wrong(Map.of(), "password", "Too many tries. Wait 15 minutes."));
        };
    }

    @PostMapping("/admin/confirm/passkey")
    @Admits(Audience.ENROLLING)
    ResponseEntity<byte[]> confirmPasskey(
            HttpServletRequest request,
            @RequestParam(name = "back", defaultValue = "") String back,
            @RequestParam(name = "credential", defaultValue = "") String credential) {
        StaffMember member = Desk.of(request).member();
        return rooms.entrance()
                .passkeys()
                .check(rooms.address().site(request), credential)
                .filter(owner -> owner.id().equals(member.id()))
                .map(owner -> proved(request, back))
                .orElseGet(
                        () ->
                                page(
                                        request,
                                        401,
                                        back,
                                        Form.failed(Map.of(), "That is not your passkey.")));
    }

    private ResponseEntity<byte[]> proved(HttpServletRequest request, String back) {
        rooms.sessions().prove(request);
        return Html.to(local(back) + "?done=confirmed");
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, int status, String back, Form form) {
        StaffMember member = Desk.of(request).member();
        boolean none = rooms.entrance().factors().onFile(member.id()).passkeys().isEmpty();
        String options =
                none
                        ? ""
                        : rooms.entrance()
                                .passkeys()
                                .requestOptions(member, rooms.address().site(request));
        return html.page(
                request,
                status,
                "Is it you?",
                "confirm",
                Map.of("form", form, "options", options, "back", local(back)));
    }

    /// Only a page of the desk; anything else leads to its first page.
    private static String local(String back) {
        return back.matches("/admin/[a-z0-9/-]{1,100}") && !back.contains("//")
                ? back
                : "/admin/account";
    }
}
