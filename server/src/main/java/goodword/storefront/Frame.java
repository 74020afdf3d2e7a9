package goodword.storefront;

import goodword.brand.Brands;
import goodword.shop.Shop;

/// What stands around a page of people.
///
/// @param shopName empty where no shop is known
/// @param preview what a messenger shows of the page's address; empty for nothing
/// @param look the shop's own colours and logo
/// @param invented a demo or a replay, which the page has to say
public record Frame(String title, String shopName, String preview, Look look, boolean invented) {
    static Frame of(Brands brands, Shop shop, String title, String preview) {
        return new Frame(title, shop.name(), preview, Look.of(brands, shop), shop.simulated());
    }

    /// Where no shop is known, or none may be told.
    static Frame nameless(String title) {
        return new Frame(title, "", "", Look.PLAIN, false);
    }
}
