package goodword.brand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A colour of the screen, and how well it is read: contrast and luminance as WCAG 2.2 reckons them
/// (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
///
/// @param red from 0 to 255, as the others
public record Colour(int red, int green, int blue) {
    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final int MOST = 255;
    private static final int STEPS = 100;
    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern RGB =
            Pattern.compile(
                    "rgba?\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})"
                            + "(?:\\s*[,/]\\s*(?:1|1\\.0|100%))?\\s*\\)");

    public Colour {
        if (!isPart(red) || !isPart(green) || !isPart(blue)) {
            throw new IllegalArgumentException("a part of a colour is from 0 to 255");
        }
    }

    /// Reads `#0f6b57`, `0f6b57`, `#abc` and `rgb(15, 107, 87)`; names and see-through colours are
    /// none.
    public static Optional<Colour> read(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher hex = HEX.matcher(lower);
        if (hex.matches()) {
            return Optional.of(ofHex(hex.group(1)));
        }
        Matcher rgb = RGB.matcher(lower);
        return rgb.matches() ? ofParts(rgb) : Optional.empty();
    }

    private static Colour ofHex(String digits) {
        String whole = digits.length() == 6 ? digits : digits.replaceAll("([0-9a-f])", "$1$1");
        int all = Integer.parseInt(whole, 16);
        return new Colour(all >> 16, all >> 8 & MOST, all & MOST);
    }

    private static Optional<Colour> ofParts(Matcher rgb) {
        int red = Integer.parseInt(rgb.group(1));
        int green = Integer.parseInt(rgb.group(2));
        int blue = Integer.parseInt(rgb.group(3));
        return isPart(red) && isPart(green) && isPart(blue)
                ? Optional.of(new Colour(red, green, blue))
                : Optional.empty();
    }

    /// As style sheets and the field of a form write it.
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /// From 1, which cannot be told apart, to 21, black on white.
    double contrastWith(Colour other) {
        double mine = luminance() + 0.05;
        double others = other.luminance() + 0.05;
        return Math.max(mine, others) / Math.min(mine, others);
    }

    /// Black or white, whichever is read better on it; always 4.5 or more.
    Colour text() {
        return contrastWith(WHITE) >= contrastWith(BLACK) ? WHITE : BLACK;
    }

    /// @param share of the other colour, in hundredths
    Colour mixed(Colour other, int share) {
        return new Colour(
                part(red, other.red, share),
                part(green, other.green, share),
                part(blue, other.blue, share));
    }

    /// The nearest colour on the way to this pole that is read on all these grounds.
    Colour readableOn(List<Colour> grounds, double contrast, Colour pole) {
        for (int share = 0; share < STEPS; share++) {
            Colour next = mixed(pole, share);
            if (grounds.stream().allMatch(ground -> next.contrastWith(ground) >= contrast)) {
                return next;
            }
        }
        return pole;
    }

    /// Whether it says nothing of a brand: white, or nearly.
    boolean isPaper() {
        return contrastWith(WHITE) < 1.15;
    }

    private double luminance() {
        return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
    }

    private static double light(int part) {
        double share = part / (double) MOST;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int part(int mine, int other, int share) {
        return (mine * (STEPS - share) + other * share) / STEPS;
    }

    private static boolean isPart(int part) {
        return part >= 0 && part <= MOST;
    }
}
