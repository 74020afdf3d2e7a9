package goodword.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of its brand in its head. Pure.
///
/// @param accent the first colour that is not paper
/// @param pictures addresses, the likeliest logo first
/// @param manifest the address of the web app's manifest
record PageSigns(Optional<Colour> accent, List<String> pictures, Optional<String> manifest) {
    private static final int LINKS_MAX = 40;
    private static final Set<String> DRAWN = Set.of("svg", "ico", "webp", "avif", "gif");

    /// @param address of the page, against which others are read
    static PageSigns of(String html, String address) {
        Document page = Jsoup.parse(html, address);
        return new PageSigns(
                Stream.of("theme-color", "msapplication-TileColor")
                        .flatMap(name -> contents(page, "meta[name=" + name + "]"))
                        .flatMap(text -> Colour.read(text).stream())
                        .filter(colour -> !colour.isPaper())
                        .findFirst(),
                pictures(page, address),
                page.select("link[rel=manifest]").stream()
                        .flatMap(link -> PageFetch.resolved(address, link.attr("href")).stream())
                        .findFirst());
    }

    PageSigns with(ManifestSigns manifest) {
        String base = this.manifest.orElseThrow();
        List<String> all = new ArrayList<>(pictures);
        manifest.icons().stream()
                .flatMap(icon -> PageFetch.resolved(base, icon).stream())
                .filter(PageSigns::canBeRead)
                .forEach(all::add);
        return new PageSigns(accent.or(manifest::accent), all, this.manifest);
    }

    /// A touch icon is square and clear, the icon of the tab may be small, and the picture for
    /// messengers is often a photograph.
    private static List<String> pictures(Document page, String address) {
        Stream<String> touch = hrefs(page, "link[rel~=(?i)apple-touch-icon]");
        Stream<String> icons = hrefs(page, "link[rel~=(?i)(^|\\s)icon(\\s|$)]");
        Stream<String> shared = contents(page, "meta[property=og:image], meta[property=og:logo]");
        return Stream.of(touch, icons, shared)
                .flatMap(all -> all)
                .flatMap(found -> PageFetch.resolved(address, found).stream())
                .filter(PageSigns::canBeRead)
                .distinct()
                .toList();
    }

    private static Stream<String> hrefs(Document page, String query) {
        return page.select(query).stream()
                .limit(LINKS_MAX)
                .sorted(Comparator.comparingInt(PageSigns::side).reversed())
                .map(link -> link.attr("href"));
    }

    private static Stream<String> contents(Document page, String query) {
        return page.select(query).stream().limit(LINKS_MAX).map(meta -> meta.attr("content"));
    }

    /// The largest side that a link names, such as 180 of `180x180`; 0 for none.
    private static int side(Element link) {
        return Stream.of(link.attr("sizes").toLowerCase(Locale.ROOT).split("[\\sx]+"))
                .filter(text -> text.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /// Of other kinds nothing is fetched: they are not drawn anew here.
    private static boolean canBeRead(String address) {
        String path = address.replaceAll("[?#].*$", "").toLowerCase(Locale.ROOT);
        return address.startsWith("http")
                && !DRAWN.contains(path.substring(path.lastIndexOf('.') + 1));
    }
}
