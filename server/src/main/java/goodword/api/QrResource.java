package goodword.api;

import goodword.access.Scope;
import goodword.conversion.Rooms;
import goodword.person.PersonId;
import goodword.platform.picture.QrPicture;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Link;
import goodword.sharing.Links;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Advocates' links as QR codes. Thread-safe.
@RestController
@RequestMapping("/v1/advocates/{id}")
public final class QrResource {
    private static final Set<String> PARAMETERS = Set.of("size", "margin");
    private static final int SIZE_USUAL = 512;
    private static final int SIZE_MIN = 64;
    private static final int SIZE_MAX = 2_048;
    private static final int MARGIN_USUAL = 4;
    private static final int MARGIN_MAX = 16;
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final Rooms rooms;
    private final Links links;

    public QrResource(Rooms rooms, Links links) {
        this.rooms = rooms;
        this.links = links;
    }

    /// @param known what the caller has already
    private record Wish(
            ShopId shop, String id, Map<String, String> query, @Nullable String known) {}

    @GetMapping("/qr.svg")
    @Needs(Scope.ADVOCATES_READ)
    ResponseEntity<Object> svg(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam Map<String, String> query,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return drawn(
                new Wish(caller.shop(), id, query, known),
                "image/svg+xml",
                picture -> picture.svg().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/qr.png")
    @Needs(Scope.ADVOCATES_READ)
    ResponseEntity<Object> png(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam Map<String, String> query,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return drawn(new Wish(caller.shop(), id, query, known), "image/png", QrPicture::png);
    }

    private ResponseEntity<Object> drawn(Wish wish, String type, Function<QrPicture, byte[]> draw) {
        return Query.answer(
                wish.query(),
                PARAMETERS,
                asked -> {
                    int size = asked.number("size", SIZE_USUAL, SIZE_MIN, SIZE_MAX);
                    int margin = asked.number("margin", MARGIN_USUAL, 0, MARGIN_MAX);
                    return linkOf(wish)
                            .map(link -> new QrPicture(link.toString(), size, margin))
                            .map(picture -> answer(wish, type, picture, draw))
                            .orElseGet(Problem::notFound);
                });
    }

    private static ResponseEntity<Object> answer(
            Wish wish, String type, QrPicture picture, Function<QrPicture, byte[]> draw) {
        ResponseEntity<Object> answer =
                Etag.ofText(type + " " + picture)
                        .unlessKnown(wish.known(), AN_HOUR, () -> draw.apply(picture));
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private Optional<Link> linkOf(Wish wish) {
        return rooms.database()
                .inShop(
                        wish.shop(),
                        () ->
                                Id.of(wish.id())
                                        .map(PersonId::new)
                                        .filter(
                                                one ->
                                                        rooms.advocates()
                                                                .find(wish.shop(), one)
                                                                .isPresent())
                                        .map(one -> links.of(wish.shop(), one)));
    }
}
