package goodword.admin;

import goodword.access.CodeOutcome;
import goodword.access.LogInOutcome;
import goodword.access.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way in and out: password, second factor, passkey. Thread-safe.
@RestController
public final class LogInPages {
    private static final String REFUSED =
            "E-mail address and password do not fit together. Check both and try again.";
    private static final String NO_PASSKEY = "That passkey opens no account here.";
    private static final String WRONG_CODE =
            "That code is not right, or it was used before. Wait for the next one.";

    private final DeskRooms rooms;
    private final Html html;

    public LogInPages(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/login")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> logIn(HttpServletRequest request) {
        return logInPage(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/login")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> logIn(
            HttpServletRequest request,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "password", defaultValue = "") String password) {
        String from = request.getRemoteAddr();
        Map<String, String> typed = Map.of("email", email);
        return switch (rooms.entrance().logIn().attempt(email, password, from)) {
            case LogInOutcome.In in -> enter(request, in.member(), "password");
            case LogInOutcome.FactorNeeded half -> {
                rooms.sessions().begin(request, half.member().id(), Stage.HALFWAY);
                yield Html.to("/admin/second-factor");
            }
            case LogInOutcome.Refused _ -> logInPage(request, 401, Form.failed(typed, REFUSED));
            case LogInOutcome.TooMany later ->
                    later(
                            later.retryAt(),
                            logInPage(request, 429, Form.failed(typed, wait(later.retryAt()))));
        };
    }

    @PostMapping("/admin/login/passkey")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> passkey(
            HttpServletRequest request,
            @RequestParam(name = "credential", defaultValue = "") String credential) {
        Optional<Instant> later = rooms.entrance().logIn().tryPasskey(request.getRemoteAddr());
        if (later.isPresent()) {
            Form form = Form.failed(Map.of(), wait(later.get()));
            return later(later.get(), logInPage(request, 429, form));
        }
        return rooms.entrance()
                .passkeys()
                .check(rooms.address().site(request), credential)
                .map(member -> enter(request, member, "passkey"))
                .orElseGet(() -> logInPage(request, 401, Form.failed(Map.of(), NO_PASSKEY)));
    }

    @GetMapping("/admin/second-factor")
    @Admits(Audience.HALFWAY)
    ResponseEntity<byte[]> secondFactor(HttpServletRequest request) {
        return factorPage(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/second-factor")
    @Admits(Audience.HALFWAY)
    ResponseEntity<byte[]> secondFactor(
            HttpServletRequest request,
            @RequestParam(name = "code", defaultValue = "") String code) {
        StaffMember member = Desk.of(request).member();
        return switch (rooms.entrance().logIn().tryCode(member, code, request.getRemoteAddr())) {
            case CodeOutcome.Right _ -> enter(request, member, "password and code");
            case CodeOutcome.Wrong _ ->
                    factorPage(request, 401, Form.wrong(Map.of(), "code", WRONG_CODE));
            case CodeOutcome.TooMany later ->
                    later(
                            later.retryAt(),
                            factorPage(
                                    request,
                                    429,
                                    Form.wrong(Map.of(), "code", wait(later.retryAt()))));
        };
    }

    @PostMapping("/admin/second-factor/passkey")
    @Admits(Audience.HALFWAY)
    ResponseEntity<byte[]> secondPasskey(
            HttpServletRequest request,
            @RequestParam(name = "credential", defaultValue = "") String credential) {
        StaffMember member = Desk.of(request).member();
        return rooms.entrance()
                .passkeys()
                .check(rooms.address().site(request), credential)
                .filter(owner -> owner.id().equals(member.id()))
                .map(owner -> enter(request, owner, "password and passkey"))
                .orElseGet(() -> factorPage(request, 401, Form.failed(Map.of(), NO_PASSKEY)));
    }

    @PostMapping("/admin/logout")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> logOut(HttpServletRequest request) {
        rooms.sessions().end(request);
        return Html.to("/admin/login?done=out");
    }

    private ResponseEntity<byte[]> enter(
            HttpServletRequest request, StaffMember member, String with) {
        rooms.sessions().begin(request, member.id(), Stage.IN);
        rooms.entrance().logIn().entered(member, with, request.getRemoteAddr());
        return Html.to("/admin");
    }

    private ResponseEntity<byte[]> logInPage(HttpServletRequest request, int status, Form form) {
        String options =
                rooms.entrance().passkeys().requestOptions(null, rooms.address().site(request));
        return html.page(
                request, status, "Log in", "login", Map.of("form", form, "options", options));
    }

    private ResponseEntity<byte[]> factorPage(HttpServletRequest request, int status, Form form) {
        StaffMember member = Desk.of(request).member();
        var onFile = rooms.entrance().factors().onFile(member.id());
        String options =
                onFile.passkeys().isEmpty()
                        ? ""
                        : rooms.entrance()
                                .passkeys()
                                .requestOptions(member, rooms.address().site(request));
        return html.page(
                request,
                status,
                "One more step",
                "factor",
                Map.of("form", form, "options", options, "onFile", onFile));
    }

    private String wait(Instant until) {
        return "Too many tries. Wait %d minutes, then try again."
                .formatted(seconds(until) / 60 + 1);
    }

    private ResponseEntity<byte[]> later(Instant until, ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(until)))
                .body(page.getBody());
    }

    private long seconds(Instant until) {
        Instant now = rooms.entrance().clock().instant();
        return Math.max(1, Duration.between(now, until).toSeconds());
    }
}
