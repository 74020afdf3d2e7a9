package goodword.platform.event;

import goodword.platform.tenancy.ShopId;

/// A fact as the log holds it.
public record LoggedFact(Position position, ShopId shop, Fact fact) {}
