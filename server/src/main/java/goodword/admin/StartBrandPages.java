package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.brand.Brand;
import goodword.brand.Colour;
import goodword.brand.ShopPage.Seen;
import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.StoreAddress;
import goodword.platform.picture.ForeignPicture;
import goodword.shop.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The third screen: the shop's colour and logo, read from its own page and corrected by hand.
/// Thread-safe.
@RestController
public final class StartBrandPages {
    private static final String PATH = "/admin/shops/{shop}/start/brand";

    private final StartRooms rooms;
    private final StartReading reading;
    private final Html html;

    public StartBrandPages(StartRooms rooms) {
        this.rooms = rooms;
        this.reading = new StartReading(rooms);
        this.html = new Html(rooms.desk());
    }

    @GetMapping(PATH)
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    /// Reads the shop's page, and keeps what it shows.
    @PostMapping(PATH + "/look")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> look(
            HttpServletRequest request,
            @RequestParam(name = "address", defaultValue = "") String typed) {
        Map<String, String> shown = Map.of("address", typed);
        if (!(Reading.of(() -> StoreAddress.read(new Field("address", typed)))
                instanceof Reading.Read<String>(String address))) {
            return page(
                    request,
                    422,
                    Form.wrong(shown, "address", "Type an address such as https://shop.example/."));
        }
        return switch (rooms.page().look(address)) {
            case Seen.Unreachable(String why) ->
                    page(
                            request,
                            422,
                            Form.wrong(
                                    shown,
                                    "address",
                                    why + " Choose a colour and a logo below instead."));
            case Seen.Found(@Nullable Colour accent, byte @Nullable [] logo) -> {
                if (accent == null && logo == null) {
                    yield page(
                            request,
                            422,
                            Form.wrong(
                                    shown,
                                    "address",
                                    "The page names no colour, and no logo that is a PNG or JPEG."
                                            + " Choose them below."));
                }
                keep(request, accent, logo);
                yield done(request, "brand-read");
            }
        };
    }

    /// What was corrected by hand.
    @PostMapping(PATH)
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> change(
            HttpServletRequest request,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "logo", required = false) @Nullable MultipartFile file)
            throws IOException {
        Optional<Colour> colour = Colour.read(typed.getOrDefault("colour", ""));
        if (colour.isEmpty()) {
            return page(
                    request,
                    422,
                    Form.wrong(
                            Map.of("colour", typed.getOrDefault("colour", "")),
                            "colour",
                            "Write a colour such as #0f6b57."));
        }
        boolean sent = file != null && !file.isEmpty();
        Optional<byte[]> fresh = file == null ? Optional.empty() : redrawn(file.getBytes());
        if (sent && fresh.isEmpty()) {
            return page(
                    request,
                    422,
                    Form.wrong(
                            typed, "logo", "Choose a picture that is a PNG or JPEG, up to 1 MB."));
        }
        boolean keeps = !typed.containsKey("nologo");
        keep(
                request,
                colour.get(),
                fresh.or(() -> keeps ? rooms.brands().logo(Desk.of(request).shop()) : fresh)
                        .orElse(null));
        return done(request, "brand-kept");
    }

    private static Optional<byte[]> redrawn(byte[] file) {
        return ForeignPicture.redrawn(file).map(ForeignPicture::png);
    }

    /// The usual look, on purpose.
    @PostMapping(PATH + "/plain")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> plain(HttpServletRequest request) {
        keep(request, null, null);
        return done(request, "brand-kept");
    }

    private void keep(HttpServletRequest request, @Nullable Colour accent, byte @Nullable [] logo) {
        Desk at = Desk.of(request);
        Instant now = rooms.programs().rooms().clock().instant();
        Map<String, String> after =
                Map.of(
                        "accent", accent == null ? "usual" : accent.hex(),
                        "logo", logo == null ? "none" : "own");
        rooms.programs()
                .read(
                        at.shop(),
                        () -> {
                            rooms.brands().keep(at.shop(), accent, logo, now);
                            rooms.desk()
                                    .entrance()
                                    .audit()
                                    .append(
                                            at.shop(),
                                            Decision.of(
                                                    at.actor(),
                                                    "brand.kept",
                                                    "shop " + at.shop(),
                                                    after),
                                            now);
                            return after;
                        });
    }

    private static ResponseEntity<byte[]> done(HttpServletRequest request, String notice) {
        return Html.to(StartPages.base(Desk.of(request)) + "/start/brand?done=" + notice);
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk at = Desk.of(request);
        Optional<Brand> brand = rooms.brands().find(at.shop());
        Map<String, String> values = new HashMap<>();
        values.put("address", address(at));
        values.put("colour", brand.map(Brand::accent).map(Colour::hex).orElse("#0f6b57"));
        values.putAll(form.values());
        Map<String, Object> params = StartPages.params(reading.of(at.shop()), StartReading.BRAND);
        params.put("form", new Form(values, form.errors(), form.problem()));
        params.put("shop", rooms.programs().shop(at));
        brand.ifPresent(
                one -> {
                    params.put("brand", one);
                    params.put("files", "/people/brand/" + at.shop() + "/" + one.version() + "/");
                });
        return html.page(request, status, "Make it look like your shop", "start-brand", params);
    }

    /// Where the shop's page is: its site, else the store that is connected.
    private String address(Desk at) {
        return rooms.desk()
                .shops()
                .site(at.shop())
                .map(Site::home)
                .map(Object::toString)
                .or(
                        () ->
                                reading.connected(at.shop())
                                        .flatMap(one -> Optional.ofNullable(one.address())))
                .orElse("");
    }
}
