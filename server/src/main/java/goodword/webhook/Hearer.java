package goodword.webhook;

import goodword.platform.tenancy.ShopId;

/// An endpoint of a shop.
record Hearer(ShopId shop, EndpointId endpoint) {}
