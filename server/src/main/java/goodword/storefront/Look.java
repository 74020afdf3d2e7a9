package goodword.storefront;

import goodword.brand.Brand;
import goodword.brand.Brands;
import goodword.shop.Shop;

/// Where a page finds the shop's own style and logo: addresses of this server alone.
///
/// @param sheet empty where the usual colours hold
/// @param logo empty where there is none
public record Look(String sheet, String logo) {
    /// The usual one.
    static final Look PLAIN = new Look("", "");

    static Look of(Brands brands, Shop shop) {
        return brands.find(shop.id()).map(brand -> of(brand, shop)).orElse(PLAIN);
    }

    private static Look of(Brand brand, Shop shop) {
        String base = BrandFiles.PATH + shop.id() + "/" + brand.version() + "/";
        return new Look(
                brand.accent() == null ? "" : base + "style.css",
                brand.hasLogo() ? base + "logo.png" : "");
    }
}
