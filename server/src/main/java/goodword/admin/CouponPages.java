package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.conversion.ClaimJourney;
import goodword.conversion.Rooms;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Claim;
import goodword.shop.Notation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The coupons of friends and those of rewards, and whether a code is good. Thread-safe.
@RestController
public final class CouponPages {
    private static final int CODE_MAX = 100;

    private final DeskRooms desks;
    private final Rooms rooms;
    private final ClaimJourney claims;
    private final CouponLines lines;
    private final CouponCheck check;
    private final Html html;

    public CouponPages(DeskRooms desks, Rooms rooms, ClaimJourney claims) {
        this.desks = desks;
        this.rooms = rooms;
        this.claims = claims;
        this.lines = new CouponLines(rooms);
        this.check = new CouponCheck(rooms, lines);
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/coupons")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_READ)
    ResponseEntity<byte[]> coupons(
            HttpServletRequest request,
            @RequestParam(name = "tab", defaultValue = "") String tab,
            @RequestParam(name = "after", defaultValue = "") String after) {
        ShopId shop = Desk.of(request).shop();
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                tab.equals("rewards")
                                        ? ofRewards(request, after)
                                        : ofClaims(request, after, Optional.empty()));
    }

    /// A form that is sent, because an address with the code would be kept in too many places.
    @PostMapping("/admin/shops/{shop}/coupons/check")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_READ)
    ResponseEntity<byte[]> check(
            HttpServletRequest request,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Desk desk = Desk.of(request);
        String typed = code.replaceAll("\\p{Cntrl}", "");
        if (typed.isBlank() || typed.length() > CODE_MAX) {
            return coupons(request, "", "");
        }
        return rooms.database()
                .inShop(
                        desk.shop(),
                        () ->
                                ofClaims(
                                        request,
                                        "",
                                        Optional.of(check.of(desk, typed, notation(desk)))));
    }

    @PostMapping("/admin/shops/{shop}/coupons/{claim}/withdraw")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_WRITE, recently = true)
    ResponseEntity<byte[]> withdraw(HttpServletRequest request, @PathVariable("claim") String id) {
        Desk desk = Desk.of(request);
        Optional<Claim> claim =
                Ids.of(id)
                        .flatMap(
                                one ->
                                        claims.withdraw(
                                                desk.shop(), one, taken -> note(desk, taken)));
        if (claim.isEmpty()) {
            return html.page(
                    request, 404, "There is no such coupon", "error", Map.of("status", 404));
        }
        boolean withdrawn = claim.get().state() == Claim.State.WITHDRAWN;
        String coupons = "/admin/shops/" + desk.shop() + "/coupons";
        return Html.to(coupons + (withdrawn ? "?done=withdrawn" : "?done=not-withdrawn"));
    }

    /// A repetition changes nothing and is not told.
    private void note(Desk desk, Claim claim) {
        desks.entrance()
                .audit()
                .append(
                        desk.shop(),
                        Decision.of(
                                desk.actor(), "claim.withdrawn", "claim " + claim.id(), Map.of()),
                        desks.entrance().clock().instant());
    }

    private ResponseEntity<byte[]> ofClaims(
            HttpServletRequest request, String after, Optional<CouponVerdict> verdict) {
        Desk desk = Desk.of(request);
        Paging paging = Sheet.paging(after);
        Sheet<CouponLine.OfClaim> sheet =
                Sheet.of(
                                rooms.sharing().claims(desk.shop(), paging),
                                one -> new Place(one.claim().claimedAt(), one.claim().id()))
                        .shown(found -> lines.ofClaims(desk, found, notation(desk)));
        return page(request, sheet, new Sheet<>(List.of(), ""), verdict);
    }

    private ResponseEntity<byte[]> ofRewards(HttpServletRequest request, String after) {
        Desk desk = Desk.of(request);
        Paging paging = Sheet.paging(after);
        Sheet<CouponLine.OfReward> sheet =
                Sheet.of(
                                rooms.rewards().coupons(desk.shop(), paging),
                                one -> new Place(one.promisedAt(), one.id().value()))
                        .shown(found -> lines.ofRewards(desk, found));
        return page(request, new Sheet<>(List.of(), ""), sheet, Optional.empty());
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request,
            Sheet<CouponLine.OfClaim> ofClaims,
            Sheet<CouponLine.OfReward> ofRewards,
            Optional<CouponVerdict> verdict) {
        Map<String, Object> params = new HashMap<>();
        params.put("tab", "rewards".equals(request.getParameter("tab")) ? "rewards" : "claims");
        params.put("ofClaims", ofClaims);
        params.put("ofRewards", ofRewards);
        params.put("verdict", verdict.orElse(null));
        params.put("withdraws", Desk.of(request).may(Permission.REWARDS_WRITE));
        return html.page(request, "Coupons", "coupons", params);
    }

    private Notation notation(Desk desk) {
        return desks.notationOf(desk.here());
    }
}
