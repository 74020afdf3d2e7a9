package goodword.redirect;

import goodword.platform.tenancy.ShopId;

/// Where a code leads.
sealed interface Route {
    /// It is this shop's.
    record Found(ShopId shop) implements Route {}

    /// It is nobody's.
    enum Unknown implements Route {
        UNKNOWN
    }

    /// Nobody can say now: the database is away, or too much is asked of it.
    enum Unsure implements Route {
        UNSURE
    }
}
