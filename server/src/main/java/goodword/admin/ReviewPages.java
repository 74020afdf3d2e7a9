package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Dossier;
import goodword.conversion.Dossiers;
import goodword.conversion.ReviewJourney;
import goodword.conversion.Rooms;
import goodword.person.PersonId;
import goodword.referral.ReferralId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What waits for a person, the most pressing first. Read from the rooms themselves, so that what
/// was just decided is gone at once. Thread-safe.
@RestController
public final class ReviewPages {
    private static final int CASES = 20;

    private final Rooms rooms;
    private final Dossiers dossiers;
    private final StoryFiles files;
    private final Rulings rulings;
    private final Html html;

    public ReviewPages(DeskRooms desks, Rooms rooms, Dossiers dossiers, ReviewJourney review) {
        this.rooms = rooms;
        this.dossiers = dossiers;
        this.files = new StoryFiles(rooms);
        this.rulings = new Rulings(rooms, review);
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/review")
    @Admits(value = Audience.STAFF, needs = Permission.REFERRALS_READ)
    ResponseEntity<byte[]> review(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/shops/{shop}/review/{referral}")
    @Admits(value = Audience.STAFF, needs = Permission.REFERRALS_DECIDE, recently = true)
    ResponseEntity<byte[]> rule(
            HttpServletRequest request,
            @PathVariable("referral") String referral,
            @RequestParam Map<String, String> sent) {
        Desk desk = Desk.of(request);
        return switch (rulings.take(desk, referral, sent)) {
            case Rulings.Taken.Done done ->
                    Html.to("/admin/shops/" + desk.shop() + "/review?done=" + done.notice());
            case Rulings.Taken.Wrong wrong -> page(request, 422, wrong.form());
            case Rulings.Taken.NotThere _ ->
                    html.page(
                            request,
                            404,
                            "There is nothing like that to decide",
                            "error",
                            Map.of("status", 404));
        };
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk desk = Desk.of(request);
        return rooms.database().inShop(desk.shop(), () -> queue(request, status, form));
    }

    /// One transaction for the whole queue: each case asks a dozen rooms.
    private ResponseEntity<byte[]> queue(HttpServletRequest request, int status, Form form) {
        Desk desk = Desk.of(request);
        List<ReferralId> held = rooms.screening().held(desk.shop(), CASES + 1);
        List<ReviewCase> cases =
                held.stream()
                        .limit(CASES)
                        .flatMap(id -> dossiers.unbooked(desk.shop(), id).stream())
                        .map(one -> reviewed(desk, one))
                        .toList();
        return html.page(
                request,
                status,
                "Review",
                "review",
                Map.of(
                        "cases",
                        cases,
                        "more",
                        held.size() > CASES,
                        "form",
                        form,
                        "decides",
                        desk.may(Permission.REFERRALS_DECIDE)));
    }

    private ReviewCase reviewed(Desk desk, Dossier dossier) {
        Instant now = rooms.clock().instant();
        PersonId advocate = dossier.advocate().orElseThrow().id();
        var screened = dossier.story().screened();
        Instant reviewBy = screened == null ? null : screened.reviewBy();
        return new ReviewCase(
                dossier,
                reviewBy != null && reviewBy.isBefore(now),
                files.sides(desk, dossier),
                rooms.referrals().countByState(desk.shop(), advocate).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                rooms.orders().countOf(desk.shop(), dossier.buyer().id()));
    }
}
