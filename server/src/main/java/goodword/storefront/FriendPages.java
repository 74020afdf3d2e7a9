package goodword.storefront;

import goodword.conversion.UnnamedClaimJourney;
import goodword.conversion.UnnamedClaimJourney.Outcome;
import goodword.conversion.UnnamedClaimJourney.Reason;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Claim;
import goodword.sharing.Code;
import goodword.sharing.Link;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The friend's page: who recommends the shop, what both get, and one press that puts a code in
/// hand. Opening the page claims nothing and keeps nothing. Thread-safe.
@RestController
public final class FriendPages {
    private static final int CODE_MAX = 200;
    private static final String PATH = Link.OFFER_PATH + "{code}";

    private final PeopleRooms rooms;
    private final UnnamedClaimJourney claims;
    private final ShopFinder finder;
    private final OfferReading reading;
    private final FriendNotes notes;
    private final Presses presses;
    private final ClaimCookies cookies;

    public FriendPages(PeopleRooms rooms, UnnamedClaimJourney claims) {
        this.rooms = rooms;
        this.claims = claims;
        this.finder = new ShopFinder(rooms);
        this.reading = new OfferReading(rooms);
        this.notes = new FriendNotes(finder, rooms.brands());
        this.presses = new Presses(rooms.vault());
        this.cookies = new ClaimCookies(rooms.vault());
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> page(HttpServletRequest request, @PathVariable String code) {
        Shop shop = shopOf(request, code);
        String press = cookies.press(request, shop.id()).orElse("");
        OfferLetter letter = reading.read(shop, keyOf(code), press);
        Claim before = letter.claim();
        if (before != null && before.stateAt(now()) == Claim.State.CLAIMED) {
            return inHand(ResponseEntity.ok(), shop, before, letter.by());
        }
        if (letter.advocate() == null) {
            return unknown(request);
        }
        OfferLetter.Offer offer = letter.offer();
        return offer == null ? notes.ended(shop) : invited(shop, code, letter.by(), offer);
    }

    /// The press on "Use my offer". Answered with the page itself, so that it also works for who
    /// keeps no cookies; sent again, it gives the same code.
    @PostMapping(PATH)
    ResponseEntity<byte[]> press(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String press) {
        Shop shop = shopOf(request, code);
        if (!Presses.isFromOurPage(request) || !presses.isOurs(shop.id(), press)) {
            return notes.notOurs(shop, address(code));
        }
        if (!presses.admits(request)) {
            return notes.later(shop);
        }
        return switch (claims.claim(shop.id(), keyOf(code), press)) {
            case Outcome.Claimed(Claim claim) -> claimed(request, shop, claim, press);
            case Outcome.Refused(Reason reason) ->
                    switch (reason) {
                        case UNKNOWN_CODE -> unknown(request);
                        case OFFER_ENDED -> notes.ended(shop);
                        case TOO_MANY -> notes.later(shop);
                    };
        };
    }

    private ResponseEntity<byte[]> claimed(
            HttpServletRequest request, Shop shop, Claim claim, String press) {
        if (claim.stateAt(now()) != Claim.State.CLAIMED) {
            return notes.usedUp(shop);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        Duration left = Duration.between(now(), claim.expiresAt());
        cookies.remember(request, shop.id(), press, left)
                .ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        String by =
                rooms.rooms()
                        .database()
                        .inShop(
                                shop.id(),
                                () ->
                                        rooms.rooms()
                                                .persons()
                                                .givenName(shop.id(), claim.advocate()))
                        .orElse("");
        return inHand(answer, shop, claim, by);
    }

    private ResponseEntity<byte[]> inHand(
            ResponseEntity.BodyBuilder answer, Shop shop, Claim claim, String by) {
        OfferLetter.Offer offer = reading.pinned(shop, claim);
        CodeInHand hand =
                new CodeInHand(
                        claim.couponCode(),
                        shop.notation().day(claim.expiresAt()),
                        offer.youGet(),
                        offer.advocateGets(),
                        by,
                        offer.rules(),
                        finder.home(shop.id(), claim.couponCode()).orElse(null));
        Frame frame = Frame.of(rooms.brands(), shop, "Your code for " + shop.name(), "");
        return Letters.page(answer, frame, "claimed", Map.of("hand", hand));
    }

    private ResponseEntity<byte[]> invited(
            Shop shop, String code, String by, OfferLetter.Offer offer) {
        Invitation invitation =
                new Invitation(
                        by,
                        offer.youGet(),
                        offer.advocateGets(),
                        offer.rules(),
                        presses.fresh(shop.id()),
                        address(code));
        String who = invitation.who();
        Frame frame =
                Frame.of(
                        rooms.brands(),
                        shop,
                        who + " recommends " + shop.name(),
                        "You get %s. %s gets %s."
                                .formatted(offer.youGet(), who, offer.advocateGets()));
        return Letters.page(frame, "friend", Map.of("invitation", invitation));
    }

    private ResponseEntity<byte[]> unknown(HttpServletRequest request) {
        return notes.unknown(
                finder.known(request.getHeader(HttpHeaders.HOST)).flatMap(rooms.shops()::find));
    }

    /// A shop that is none where the code leads nowhere, so that the same is looked up for it.
    private Shop shopOf(HttpServletRequest request, String code) {
        ShopId id =
                finder.find(request.getHeader(HttpHeaders.HOST), keyOf(code))
                        .orElse(NoShop.shop().id());
        return rooms.shops().find(id).orElseGet(NoShop::shop);
    }

    private Instant now() {
        return rooms.rooms().clock().instant();
    }

    private static String keyOf(String code) {
        return Code.keyOf(code.length() <= CODE_MAX ? code : "");
    }

    private static String address(String code) {
        return Link.OFFER_PATH
                + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
