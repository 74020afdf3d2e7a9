package goodword.admin;

import goodword.access.Factors;
import goodword.access.StaffMember;
import goodword.platform.picture.QrPicture;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Setting up and taking away second factors. Thread-safe.
@RestController
public final class FactorPages {
    /// Four modules of quiet around a code is what readers ask for.
    private static final int QR_MARGIN = 4;

    private static final int QR_PIXELS = 240;

    private final DeskRooms rooms;
    private final Html html;

    public FactorPages(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/factors")
    @Admits(Audience.ENROLLING)
    ResponseEntity<byte[]> factors(HttpServletRequest request) {
        StaffMember member = Desk.of(request).member();
        return page(request, 200, rooms.entrance().factors().offer(member), Form.EMPTY);
    }

    @PostMapping("/admin/factors/app")
    @Admits(value = Audience.ENROLLING, recently = true)
    ResponseEntity<byte[]> addApp(
            HttpServletRequest request,
            @RequestParam(name = "sealed", defaultValue = "") String sealed,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Desk desk = Desk.of(request);
        Factors factors = rooms.entrance().factors();
        Optional<List<String>> codes = factors.addApp(desk.self(), sealed, code);
        if (codes.isPresent()) {
            return codesPage(request, codes.get());
        }
        return page(
                request,
                422,
                factors.offerAgain(desk.member(), sealed)
                        .orElseGet(() -> factors.offer(desk.member())),
                Form.wrong(
                        Map.of(),
                        "code",
                        "That is not the code of this moment. Check that your phone's clock is"
                                + " right, and write the code that it shows now."));
    }

    @PostMapping("/admin/factors/app/remove")
    @Admits(value = Audience.STAFF, recently = true)
    ResponseEntity<byte[]> removeApp(HttpServletRequest request) {
        rooms.entrance().factors().removeApp(Desk.of(request).self());
        return Html.to("/admin/account?done=app-removed");
    }

    @PostMapping("/admin/factors/recovery")
    @Admits(value = Audience.STAFF, recently = true)
    ResponseEntity<byte[]> newCodes(HttpServletRequest request) {
        return codesPage(
                request, rooms.entrance().factors().newRecoveryCodes(Desk.of(request).self()));
    }

    @PostMapping("/admin/factors/passkeys")
    @Admits(value = Audience.ENROLLING, recently = true)
    ResponseEntity<byte[]> addPasskey(
            HttpServletRequest request,
            @RequestParam(name = "credential", defaultValue = "") String credential,
            @RequestParam(name = "label", defaultValue = "") String label) {
        Desk desk = Desk.of(request);
        boolean added =
                rooms.entrance()
                        .passkeys()
                        .add(desk.self(), rooms.address().site(request), credential, label);
        return added
                ? Html.to("/admin/account?done=passkey")
                : page(
                        request,
                        422,
                        rooms.entrance().factors().offer(desk.member()),
                        Form.failed(
                                Map.of(),
                                "The passkey was not added. Try again, on this very page."));
    }

    @PostMapping("/admin/factors/passkeys/{id}/remove")
    @Admits(value = Audience.STAFF, recently = true)
    ResponseEntity<byte[]> removePasskey(
            HttpServletRequest request, @PathVariable("id") String id) {
        boolean removed = rooms.entrance().passkeys().remove(Desk.of(request).self(), id);
        return removed
                ? Html.to("/admin/account?done=passkey-removed")
                : html.page(
                        request, 404, "There is no such passkey", "error", Map.of("status", 404));
    }

    private ResponseEntity<byte[]> codesPage(HttpServletRequest request, List<String> codes) {
        return html.page(request, "Your recovery codes", "codes", Map.of("codes", codes));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, int status, Factors.Offer offer, Form form) {
        Desk desk = Desk.of(request);
        var onFile = rooms.entrance().factors().onFile(desk.member().id());
        return html.page(
                request,
                status,
                "Second factor",
                "factors",
                Map.of(
                        "form",
                        form,
                        "offer",
                        offer,
                        "qr",
                        new QrPicture(offer.uri(), QR_PIXELS, QR_MARGIN),
                        "required",
                        desk.visitor().needsSecondFactor() && !onFile.any(),
                        "options",
                        rooms.entrance()
                                .passkeys()
                                .creationOptions(desk.member(), rooms.address().site(request))));
    }
}
