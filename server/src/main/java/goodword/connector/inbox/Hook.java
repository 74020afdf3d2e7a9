package goodword.connector.inbox;

import goodword.platform.tenancy.ShopId;

/// Whose messages come to an address.
public record Hook(ShopId shop, ConnectionId connection) {}
