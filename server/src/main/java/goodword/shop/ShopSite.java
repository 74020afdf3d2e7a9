package goodword.shop;

import goodword.platform.tenancy.ShopId;
import org.jspecify.annotations.Nullable;

/// A shop and its site.
///
/// @param site absent while the shop has settled none
public record ShopSite(ShopId shop, @Nullable Site site) {}
