package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.CreditJourney;
import goodword.conversion.Dossier;
import goodword.conversion.Dossiers;
import goodword.conversion.ReviewJourney;
import goodword.conversion.Rooms;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happened to one order and why: the page that answers every question of a customer.
/// Thread-safe.
@RestController
public final class StoryPages {
    private static final int ID_MAX = 255;

    private final DeskRooms desks;
    private final Dossiers dossiers;
    private final StoryFiles files;
    private final Rulings rulings;
    private final Credits credits;
    private final Html html;

    public StoryPages(
            DeskRooms desks,
            Rooms rooms,
            Dossiers dossiers,
            ReviewJourney review,
            CreditJourney credit) {
        this.desks = desks;
        this.dossiers = dossiers;
        this.files = new StoryFiles(rooms);
        this.rulings = new Rulings(rooms, review);
        this.credits = new Credits(rooms, credit);
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/referrals/{referral}")
    @Admits(value = Audience.STAFF, needs = Permission.REFERRALS_READ)
    ResponseEntity<byte[]> referral(
            HttpServletRequest request, @PathVariable("referral") String referral) {
        return ofReferral(request, referral, 200, Form.EMPTY);
    }

    @GetMapping("/admin/shops/{shop}/story")
    @Admits(value = Audience.STAFF, needs = Permission.REFERRALS_READ)
    ResponseEntity<byte[]> story(
            HttpServletRequest request,
            @RequestParam(name = "order", defaultValue = "") String order) {
        Desk desk = Desk.of(request);
        Optional<Dossier> found = find(desk, order);
        Optional<Referral> referral =
                found.flatMap(one -> Optional.ofNullable(one.story().referral()));
        if (referral.isPresent()) {
            return Html.to(path(desk) + "/referrals/" + referral.get().id());
        }
        return found.filter(one -> desk.may(Permission.ORDERS_READ))
                .map(one -> page(request, one, 200, Form.EMPTY))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/admin/shops/{shop}/referrals/{referral}/rule")
    @Admits(value = Audience.STAFF, needs = Permission.REFERRALS_DECIDE, recently = true)
    ResponseEntity<byte[]> rule(
            HttpServletRequest request,
            @PathVariable("referral") String referral,
            @RequestParam Map<String, String> sent) {
        Desk desk = Desk.of(request);
        return switch (rulings.take(desk, referral, sent)) {
            case Rulings.Taken.Done done ->
                    Html.to(path(desk) + "/referrals/" + referral + "?done=" + done.notice());
            case Rulings.Taken.Wrong wrong -> ofReferral(request, referral, 422, wrong.form());
            case Rulings.Taken.NotThere _ -> missing(request);
        };
    }

    @PostMapping("/admin/shops/{shop}/story/credit")
    @Admits(
            value = Audience.STAFF,
            needs = {Permission.REFERRALS_DECIDE, Permission.ORDERS_READ},
            recently = true)
    ResponseEntity<byte[]> credit(
            HttpServletRequest request, @RequestParam Map<String, String> sent) {
        Desk desk = Desk.of(request);
        Optional<Dossier> found = find(desk, sent.getOrDefault("order", ""));
        if (found.isEmpty()) {
            return missing(request);
        }
        return switch (credits.take(desk, found.get(), sent)) {
            case Credits.Taken.Done done ->
                    Html.to(
                            path(desk)
                                    + "/referrals/"
                                    + done.referral()
                                    + "?done="
                                    + done.notice());
            case Credits.Taken.Wrong wrong -> page(request, found.get(), 422, wrong.form());
        };
    }

    private Optional<Dossier> find(Desk desk, String order) {
        boolean sensible =
                !order.isBlank()
                        && order.length() <= ID_MAX
                        && order.chars().noneMatch(Character::isISOControl);
        return sensible ? dossiers.ofOrder(desk.shop(), order) : Optional.empty();
    }

    private ResponseEntity<byte[]> ofReferral(
            HttpServletRequest request, String referral, int status, Form form) {
        return Ids.of(referral)
                .flatMap(id -> dossiers.ofReferral(Desk.of(request).shop(), new ReferralId(id)))
                .map(one -> page(request, one, status, form))
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Dossier dossier, int status, Form form) {
        Desk desk = Desk.of(request);
        Shop shop = desks.shops().find(desk.shop()).orElseThrow();
        return html.page(
                request,
                status,
                "Order " + dossier.name().shown(),
                "story",
                Map.of(
                        "file",
                        files.of(desk, shop, dossier),
                        "form",
                        form,
                        "decides",
                        desk.may(Permission.REFERRALS_DECIDE),
                        "seesPeople",
                        desk.may(Permission.ADVOCATES_READ)));
    }

    private static String path(Desk desk) {
        return "/admin/shops/" + desk.shop();
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(
                request, 404, "There is no such order here", "error", Map.of("status", 404));
    }
}
