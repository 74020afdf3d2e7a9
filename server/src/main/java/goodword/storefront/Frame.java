package goodword.storefront;

import goodword.shop.Shop;

/// What stands around a page of people.
///
/// @param shopName empty where no shop is known
/// @param preview what a messenger shows of the page's address; empty for nothing
/// @param invented a demo or a replay, which the page has to say
public record Frame(String title, String shopName, String preview, boolean invented) {
    static Frame of(Shop shop, String title, String preview) {
        return new Frame(title, shop.name(), preview, shop.simulated());
    }

    /// Where no shop is known, or none may be told.
    static Frame nameless(String title) {
        return new Frame(title, "", "", false);
    }
}
