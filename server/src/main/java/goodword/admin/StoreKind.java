package goodword.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A kind of store as people know it, and how one is connected.
///
/// @param word of its dialect
/// @param what it takes, in a sentence
/// @param tried what it was tried with, said plainly
public record StoreKind(String word, String name, String what, String tried) {
    private static final String WOOCOMMERCE = "woocommerce";
    private static final String MAGENTO = "magento";

    /// Those of which the address is the shop's own home page as well.
    static final Set<String> HOMES = Set.of(WOOCOMMERCE, MAGENTO);

    /// Which makes its own secret, and is asked at another address than its home page.
    static final String SHOPIFY = "shopify";

    private static final List<StoreKind> ALL =
            List.of(
                    new StoreKind(
                            WOOCOMMERCE,
                            "WooCommerce",
                            "Type in your shop's address and two keys. Goodword sets up the rest.",
                            "Tried with the recorded answers of WooCommerce 7.9."),
                    new StoreKind(
                            SHOPIFY,
                            "Shopify",
                            "Type in your shop's address, and token and secret of an app of your"
                                    + " own. Goodword sets up the rest.",
                            "Built to Shopify's published schema of 2026-10 and not run against a"
                                    + " live shop yet."),
                    new StoreKind(
                            "medusa",
                            "Medusa",
                            "A developer adds our package to your shop; then type in one key.",
                            "Tried with a running Medusa 2.21."),
                    new StoreKind(
                            "vendure",
                            "Vendure",
                            "A developer adds our plugin to your shop; then type in one key.",
                            "Tried with a running Vendure 3.7."),
                    new StoreKind(
                            MAGENTO,
                            "Magento / Adobe Commerce",
                            "Type in your shop's address and the four keys of an integration."
                                    + " Nothing is installed, and orders are read every five"
                                    + " minutes. A friend is known by their coupon code.",
                            "Built for Magento 2.4. Not run against a live shop."),
                    new StoreKind(
                            "own",
                            "Your own shop",
                            "A shop of your own making sends signed messages, in any language.",
                            "Standard Webhooks, with examples to copy."));

    /// Those of these that are offered, in the order of the page.
    static List<StoreKind> offered(List<String> words) {
        return ALL.stream().filter(kind -> words.contains(kind.word())).toList();
    }

    static Optional<StoreKind> of(String word) {
        return ALL.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// What people call a kind.
    public static String nameOf(String word) {
        return of(word).map(StoreKind::name).orElse(word);
    }
}
