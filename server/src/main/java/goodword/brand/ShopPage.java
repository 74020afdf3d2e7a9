package goodword.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.platform.outbound.Outbound;
import goodword.platform.picture.ForeignPicture;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the colour and the logo of a shop from its own page. What it answers is a stranger's: it
/// is parsed, never shown, and of pictures only what this server has drawn anew is handed on. Makes
/// a few calls, so it may not be used inside a transaction. Thread-safe.
public final class ShopPage {
    private static final int PAGE_BYTES_MAX = 3 * 1024 * 1024;
    private static final int MANIFEST_BYTES_MAX = 64 * 1024;
    private static final int PICTURES_MAX = 4;

    private final PageFetch fetch;

    public ShopPage(Outbound outbound) {
        this.fetch = new PageFetch(outbound);
    }

    /// What a page shows of a brand.
    public sealed interface Seen {
        /// The page was read.
        ///
        /// @param accent absent where the page names none and no picture shows one
        /// @param logo a PNG, drawn anew; absent where no picture could be read
        record Found(@Nullable Colour accent, byte @Nullable [] logo) implements Seen {}

        /// It could not be read.
        ///
        /// @param why in a sentence for staff
        record Unreachable(String why) implements Seen {}
    }

    /// @param address of the shop's home page, as somebody typed it
    public Seen look(String address) {
        return switch (fetch.get(address, PAGE_BYTES_MAX)) {
            case PageFetch.Got.Failed(String why) -> new Seen.Unreachable(why);
            case PageFetch.Got.Body body -> read(body);
        };
    }

    private Seen read(PageFetch.Got.Body body) {
        PageSigns signs = PageSigns.of(new String(body.bytes(), UTF_8), body.address());
        PageSigns all =
                signs.manifest()
                        .flatMap(one -> body(one, MANIFEST_BYTES_MAX))
                        .map(manifest -> signs.with(ManifestSigns.of(manifest)))
                        .orElse(signs);
        Optional<ForeignPicture> picture = picture(all);
        Colour accent =
                all.accent()
                        .or(() -> picture.flatMap(ForeignPicture::strongest).map(ShopPage::colour))
                        .orElse(null);
        return new Seen.Found(accent, picture.map(ForeignPicture::png).orElse(null));
    }

    private Optional<ForeignPicture> picture(PageSigns signs) {
        for (String address : signs.pictures().stream().limit(PICTURES_MAX).toList()) {
            Optional<ForeignPicture> drawn =
                    body(address, ForeignPicture.BYTES_MAX)
                            .flatMap(one -> ForeignPicture.redrawn(one.bytes()));
            if (drawn.isPresent()) {
                return drawn;
            }
        }
        return Optional.empty();
    }

    private Optional<PageFetch.Got.Body> body(String address, int bytesMax) {
        return fetch.get(address, bytesMax) instanceof PageFetch.Got.Body body
                ? Optional.of(body)
                : Optional.empty();
    }

    private static Colour colour(int rgb) {
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
