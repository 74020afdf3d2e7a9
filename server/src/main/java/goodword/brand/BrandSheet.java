package goodword.brand;

import java.util.List;

/// The style sheet of a brand: custom properties in place of the usual ones, in light and in dark,
/// each moved so far that text on it is read at 4.5 to 1 or better. Pure.
public final class BrandSheet {
    private static final double TEXT = 4.6;
    private static final double SEEN_LIGHT = 1.3;
    private static final double SEEN_DARK = 3;
    private static final int WASH_LIGHT = 90;
    private static final int WASH_DARK = 82;
    private static final int HOVER = 14;

    /// The grounds of the two schemes, as `tokens.css` has them.
    private static final List<Colour> LIGHT =
            List.of(new Colour(255, 255, 255), new Colour(246, 247, 245));

    private static final List<Colour> DARK =
            List.of(new Colour(23, 30, 27), new Colour(14, 20, 18));

    private BrandSheet() {}

    /// @param selector for what it holds: `:root` for a whole page
    public static String of(Colour brand, String selector) {
        return """
        %s {
        %s}

        @media (prefers-color-scheme: dark) {
          %s {
        %s  }
        }
        """
                .formatted(
                        selector,
                        scheme(brand, LIGHT, WASH_LIGHT, Colour.BLACK),
                        selector,
                        scheme(brand, DARK, WASH_DARK, Colour.WHITE));
    }

    /// @param pole where colours are moved to be seen on these grounds
    private static String scheme(Colour brand, List<Colour> grounds, int washed, Colour pole) {
        double seen = pole.equals(Colour.WHITE) ? SEEN_DARK : SEEN_LIGHT;
        Colour accent = brand.readableOn(grounds, seen, pole);
        Colour on = accent.text();
        Colour wash = brand.mixed(grounds.getFirst(), washed);
        Colour strong =
                brand.readableOn(List.of(grounds.getFirst(), grounds.getLast(), wash), TEXT, pole);
        Colour hover = accent.mixed(opposite(on), HOVER);
        return property("accent", accent)
                + property("accent-hover", hover)
                + property("accent-strong", strong)
                + property("accent-wash", wash)
                + property("on-accent", on);
    }

    /// Further from the text, so that it is read even better.
    private static Colour opposite(Colour text) {
        return text.equals(Colour.WHITE) ? Colour.BLACK : Colour.WHITE;
    }

    private static String property(String name, Colour colour) {
        return "  --%s: %s;\n".formatted(name, colour.hex());
    }
}
