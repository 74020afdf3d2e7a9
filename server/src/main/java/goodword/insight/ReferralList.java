package goodword.insight;

import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import java.util.List;

/// A shop's referrals as the desk lists them: from the projection, so at most a moment behind.
/// Thread-safe.
public final class ReferralList {
    private final Database database;
    private final ReferralListTable table;
    private final FigureTable figures;

    public ReferralList(Database database) {
        this.database = database;
        this.table = new ReferralListTable(database.sql());
        this.figures = new FigureTable(database.sql());
    }

    /// A page of those that are looked for, the newest first; one row more than the limit when
    /// there is another page.
    public List<ReferralRow> page(ShopId shop, ReferralSearch search, Paging paging) {
        return database.inShop(shop, () -> table.page(shop, search, paging));
    }

    /// A page of those that wait for a person, the most pressing first; one row more than the limit
    /// when there is another page.
    public List<ReferralRow> waiting(ShopId shop, Paging paging) {
        return database.inShop(shop, () -> table.waiting(shop, paging));
    }

    /// The place after this row in the list of what waits.
    public static Place waitingAfter(ReferralRow row) {
        return new Place(
                row.reviewBy() == null ? row.openedAt() : row.reviewBy(), row.id().value());
    }

    /// The place after this row in the list of the newest.
    public static Place after(ReferralRow row) {
        return new Place(row.openedAt(), row.id().value());
    }

    /// How many there are of each kind, from totals.
    public ReferralCounts counts(ShopId shop) {
        return database.inShop(shop, () -> figures.referrals(shop));
    }
}
