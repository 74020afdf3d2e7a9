package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.connector.Asked;
import goodword.connector.StoreCoupon;
import goodword.messaging.Handover;
import goodword.shop.Shop;
import goodword.shop.StartMark;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The checklist before going live. What is tried here is logged, and stands here afterwards.
/// Thread-safe.
@RestController
public final class GoLivePages {
    private static final String PATH = "/admin/shops/{shop}/golive";

    private final StartRooms rooms;
    private final GoLiveChecks checks;
    private final Html html;

    public GoLivePages(StartRooms rooms) {
        this.rooms = rooms;
        this.checks = new GoLiveChecks(rooms);
        this.html = new Html(rooms.desk());
    }

    @GetMapping(PATH)
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        List<GoLiveLine> lines = checks.lines(Desk.of(request));
        return html.page(
                request,
                "Before you go live",
                "golive",
                Map.of(
                        "lines",
                        lines,
                        "left",
                        lines.stream().filter(one -> !one.check().tag().equals("good")).count()));
    }

    @PostMapping(PATH + "/coupon")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> coupon(HttpServletRequest request) {
        Desk at = Desk.of(request);
        Shop shop = rooms.programs().shop(at);
        Optional<Asked<StoreCoupon>> trial = rooms.stores().trial().run(at.shop(), shop.currency());
        trial.ifPresent(
                one ->
                        note(
                                at,
                                GoLiveChecks.COUPON_TRIED,
                                one.objection().isEmpty() ? "well" : "failed"));
        return done(at);
    }

    @PostMapping(PATH + "/mail")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> mail(HttpServletRequest request) {
        Desk at = Desk.of(request);
        if (rooms.mailSet().getAsBoolean()) {
            Handover handover = rooms.mail().send(rooms.programs().shop(at), at.member().email());
            boolean well =
                    handover instanceof Handover.Delivered || handover instanceof Handover.Kept;
            note(at, GoLiveChecks.MAIL_TRIED, well ? "well" : "failed");
        }
        return done(at);
    }

    @PostMapping(PATH + "/backups")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> backups(HttpServletRequest request) {
        Desk at = Desk.of(request);
        rooms.marks().mark(at.shop(), StartMark.BACKUPS_NOTED, now());
        return done(at);
    }

    private void note(Desk at, String action, String outcome) {
        rooms.programs()
                .read(
                        at.shop(),
                        () -> {
                            rooms.desk()
                                    .entrance()
                                    .audit()
                                    .append(
                                            at.shop(),
                                            Decision.of(
                                                    at.actor(),
                                                    action,
                                                    "shop " + at.shop(),
                                                    Map.of("outcome", outcome)),
                                            now());
                            return action;
                        });
    }

    private Instant now() {
        return rooms.desk().entrance().clock().instant();
    }

    private static ResponseEntity<byte[]> done(Desk at) {
        return Html.to(StartPages.base(at) + "/golive");
    }
}
