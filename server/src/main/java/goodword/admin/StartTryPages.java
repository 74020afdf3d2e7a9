package goodword.admin;

import goodword.access.Permission;
import goodword.connector.calls.CouponLook.Standing;
import goodword.platform.picture.QrPicture;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Claim;
import goodword.shop.WebHost;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The last screen: the owner is the friend for a minute, on the real page, and sees what came of
/// it. Thread-safe.
@RestController
public final class StartTryPages {
    private static final String PATH = "/admin/shops/{shop}/start/try";
    private static final int QR_PIXELS = 512;
    private static final int QR_MARGIN = 4;

    private final StartRooms rooms;
    private final StartReading reading;
    private final TrialFriend trial;
    private final Html html;

    public StartTryPages(StartRooms rooms) {
        this.rooms = rooms;
        this.reading = new StartReading(rooms);
        this.trial = new TrialFriend(rooms);
        this.html = new Html(rooms.desk());
    }

    @GetMapping(PATH)
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        Desk at = Desk.of(request);
        ShopId shop = at.shop();
        boolean live = reading.isLive(shop);
        Map<String, Object> params = StartPages.params(reading.of(shop), StartReading.TRY);
        params.put("live", live);
        trial.link(shop)
                .filter(link -> live)
                .ifPresent(
                        link -> {
                            String address = link.offerPage();
                            params.put("link", address);
                            params.put("qr", new QrPicture(address, QR_PIXELS, QR_MARGIN));
                            params.put(
                                    "local", WebHost.isLocal(URI.create(address).getAuthority()));
                            params.put("checks", checks(shop));
                        });
        return html.page(request, "Try it as a friend", "start-try", params);
    }

    @PostMapping(PATH)
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> make(HttpServletRequest request) {
        Desk at = Desk.of(request);
        trial.enrol(at.shop(), at.member().name());
        return Html.to(StartPages.base(at) + "/start/try");
    }

    private List<Check> checks(ShopId shop) {
        Optional<Claim> claim = trial.claim(shop);
        List<Check> checks = new ArrayList<>();
        checks.add(
                claim.map(
                                one ->
                                        Check.good(
                                                "Your friend has a code",
                                                "It is " + one.couponCode() + "."))
                        .orElseGet(
                                () ->
                                        Check.look(
                                                "Your friend has a code",
                                                "Not yet.",
                                                "Open the page and press “Use my offer”.")));
        claim.ifPresent(
                one -> {
                    checks.add(coupon(shop, one));
                    checks.add(order(one));
                });
        return checks;
    }

    private Check coupon(ShopId shop, Claim claim) {
        String name = "The code works in your shop";
        if (reading.connected(shop).isEmpty()) {
            return Check.told(
                    name,
                    "No store is connected, so only Goodword knows it.",
                    "Connect your shop, then take the offer once more.");
        }
        return rooms.coupons()
                .of(shop, claim.couponCode())
                .map(standing -> coupon(name, standing))
                .orElseGet(
                        () ->
                                Check.look(
                                        name,
                                        "It is not there yet.",
                                        "Look again in a moment. A reward that is no discount at"
                                                + " the checkout makes no coupon for the friend."));
    }

    private static Check coupon(String name, Standing standing) {
        return switch (standing) {
            case IN_STORE -> Check.good(name, "The coupon is in your store, for one order.");
            case OUT_OF_USE -> Check.good(name, "The coupon was in your store and is used up.");
            case ASKED ->
                    Check.look(
                            name,
                            "Your store was asked for it and has not answered.",
                            "It is tried again by itself; look again in a moment.");
            case REFUSED ->
                    Check.act(
                            name,
                            "Your store does not take it.",
                            "The page of your store says what to do: press “Try all of it”.");
        };
    }

    private static Check order(Claim claim) {
        String name = "An order came back with it";
        return claim.state() == Claim.State.USED
                ? Check.good(name, "Goodword knows the order and whom to thank for it.")
                : Check.look(
                        name,
                        "Not yet.",
                        "Order something small with the code; cancel it afterwards in your shop.");
    }
}
