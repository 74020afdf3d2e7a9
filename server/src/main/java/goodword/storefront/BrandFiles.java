package goodword.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.brand.Brand;
import goodword.brand.BrandSheet;
import goodword.brand.Brands;
import goodword.brand.Colour;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A shop's own style sheet and logo, from this server. Their addresses name the version, so a
/// browser keeps them; of an older version there is nothing. Thread-safe.
@RestController
public final class BrandFiles {
    static final String PATH = "/people/brand/";

    private static final String OF_VERSION = PATH + "{shop}/{version}/";
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Brands brands;

    public BrandFiles(Brands brands) {
        this.brands = brands;
    }

    @GetMapping(OF_VERSION + "style.css")
    ResponseEntity<byte[]> style(@PathVariable String shop, @PathVariable String version) {
        return style(shop, version, ":root");
    }

    /// The same for a part of a page at the desk, which keeps its own colours.
    @GetMapping(OF_VERSION + "preview.css")
    ResponseEntity<byte[]> preview(@PathVariable String shop, @PathVariable String version) {
        return style(shop, version, ".branded");
    }

    private ResponseEntity<byte[]> style(String shop, String version, String selector) {
        Optional<Colour> accent =
                brand(shop, version).flatMap(brand -> Optional.ofNullable(brand.accent()));
        return file(CSS, accent.map(colour -> BrandSheet.of(colour, selector).getBytes(UTF_8)));
    }

    @GetMapping(OF_VERSION + "logo.png")
    ResponseEntity<byte[]> logo(@PathVariable String shop, @PathVariable String version) {
        return file(
                MediaType.IMAGE_PNG,
                brand(shop, version).flatMap(brand -> brands.logo(idOf(shop).orElseThrow())));
    }

    private Optional<Brand> brand(String shop, String version) {
        return idOf(shop)
                .flatMap(brands::find)
                .filter(brand -> Integer.toString(brand.version()).equals(version));
    }

    private static Optional<ShopId> idOf(String shop) {
        return UUID_TEXT.matcher(shop).matches()
                ? Optional.of(new ShopId(UUID.fromString(shop)))
                : Optional.empty();
    }

    private static ResponseEntity<byte[]> file(MediaType type, Optional<byte[]> body) {
        return body.map(
                        bytes ->
                                ResponseEntity.ok()
                                        .cacheControl(FOR_GOOD)
                                        .contentType(type)
                                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
