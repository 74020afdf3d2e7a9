package goodword.demoshop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What this shop sells. All of it is invented.
final class Catalogue {
    private static final List<Gift> GIFTS =
            List.of(
                    gift(
                            "lambswool-throw",
                            "Lambswool throw",
                            "Woven in one piece",
                            "Soft enough for a cradle and large enough for two on a sofa. Spun and"
                                    + " woven from one flock's wool, in the colour of oats with a thin"
                                    + " green stripe.",
                            "68.00"),
                    gift(
                            "blue-teapot",
                            "Little blue teapot",
                            "Pours three cups",
                            "A round teapot that does not drip, glazed in the blue of a clear"
                                    + " evening. Comes with a strainer that fits, and holds its heat for"
                                    + " as long as a good conversation needs.",
                            "34.00"),
                    gift(
                            "beeswax-candle",
                            "Beeswax pillar candle",
                            "Burns for sixty hours",
                            "Poured by hand from pure beeswax, with a cotton wick. It smells"
                                    + " faintly of honey before it is lit, and of nothing else after.",
                            "14.00"),
                    gift(
                            "stoneware-mug",
                            "Speckled stoneware mug",
                            "Thrown by hand",
                            "No two are alike. A broad handle for cold mornings, a glaze that"
                                    + " survives the dishwasher, and room for a proper cup of tea.",
                            "18.50"),
                    gift(
                            "dried-wreath",
                            "Dried flower wreath",
                            "Grown in our field",
                            "Statice, grasses and poppy heads on a willow ring, thirty centimetres"
                                    + " wide. It keeps for years away from the sun.",
                            "42.00"),
                    gift(
                            "linen-notebook",
                            "Linen-bound notebook",
                            "192 pages, dotted",
                            "Lies flat from the first page to the last. Thread-sewn, with a linen"
                                    + " cover, a ribbon, and paper that takes ink well.",
                            "16.00"),
                    gift(
                            "heather-honey",
                            "Heather honey",
                            "340 g, from the moor",
                            "Thick, amber and a little bitter. Our beekeeper moves her hives to the"
                                    + " moor in August and brings them home in September.",
                            "8.95"),
                    gift(
                            "terracotta-pot",
                            "Terracotta pot and saucer",
                            "For a windowsill",
                            "Fired hot enough for a frost, with a saucer that keeps the sill dry."
                                    + " Fourteen centimetres across. The plant is not included.",
                            "22.00"),
                    gift(
                            "sea-salt-truffles",
                            "Sea-salt truffles",
                            "A box of twelve",
                            "Dark chocolate, soft caramel, and a few flakes of salt on each. Best"
                                    + " within a month, and usually gone within a day.",
                            "15.50"),
                    gift(
                            "lavender-soap",
                            "Lavender hand soap",
                            "Two bars, olive oil",
                            "Cut from one long loaf, dried for six weeks, wrapped in paper. Lavender"
                                    + " from the south slope and nothing that needs a chemist.",
                            "7.50"),
                    gift(
                            "breakfast-tea",
                            "Breakfast tea in a tin",
                            "125 g, loose leaf",
                            "A strong, round blend from two gardens. The tin closes with a sigh and"
                                    + " can be filled again, at our counter, for less.",
                            "9.75"),
                    gift(
                            "watering-can",
                            "Enamel watering can",
                            "Holds two litres",
                            "A long spout for the far pots and a handle that balances full or empty."
                                    + " Enamelled steel, green outside and cream within.",
                            "29.00"));

    private Catalogue() {}

    static List<Gift> all() {
        return GIFTS;
    }

    static Optional<Gift> find(String slug) {
        return GIFTS.stream().filter(gift -> gift.slug().equals(slug)).findFirst();
    }

    /// Gifts with this word in their name or line; all for none.
    static List<Gift> search(String word) {
        String sought = word.strip().toLowerCase(Locale.ROOT);
        return GIFTS.stream().filter(gift -> gift.matches(sought)).toList();
    }

    private static Gift gift(String slug, String name, String line, String about, String pounds) {
        return new Gift(slug, name, line, about, Price.of(pounds));
    }
}
