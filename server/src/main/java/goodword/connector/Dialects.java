package goodword.connector;

import goodword.connector.magento.Magento;
import goodword.connector.medusa.Medusa;
import goodword.connector.shopify.Shopify;
import goodword.connector.vendure.Vendure;
import goodword.connector.woocommerce.WooCommerce;
import java.util.List;
import java.util.Optional;

/// Every kind of store that Goodword understands.
public final class Dialects {
    private static final Dialect WOOCOMMERCE = new WooCommerce();
    private static final Dialect MEDUSA = new Medusa();
    private static final Dialect VENDURE = new Vendure();
    private static final Dialect SHOPIFY = new Shopify();
    private static final Dialect MAGENTO = new Magento();
    private static final List<Dialect> ALL =
            List.of(WOOCOMMERCE, MEDUSA, VENDURE, SHOPIFY, MAGENTO);

    private Dialects() {}

    public static List<Dialect> all() {
        return ALL;
    }

    /// Those whose stores send their messages once they know our address, by themselves or by our
    /// companion in them.
    public static List<Dialect> sendingByThemselves() {
        return List.of(WOOCOMMERCE, MEDUSA, VENDURE, SHOPIFY);
    }

    /// Those whose stores send nothing, and are asked instead.
    public static List<Dialect> onlyAsked() {
        return List.of(MAGENTO);
    }

    /// The one that is called so in addresses and in the database.
    public static Optional<Dialect> named(String word) {
        return ALL.stream().filter(dialect -> dialect.word().equals(word)).findFirst();
    }
}
