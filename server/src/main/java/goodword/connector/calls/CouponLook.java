package goodword.connector.calls;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Code;
import java.util.Optional;

/// Looks up what became of a coupon in a shop's store. Thread-safe.
public final class CouponLook {
    private final Database database;
    private final CouponTable table;

    public CouponLook(Database database) {
        this.database = database;
        this.table = new CouponTable(database.sql());
    }

    /// How a coupon stands.
    public enum Standing {
        ASKED,
        IN_STORE,
        REFUSED,
        OUT_OF_USE
    }

    /// Empty for a coupon that no store was asked for.
    public Optional<Standing> of(ShopId shop, String code) {
        return database.inShop(shop, () -> table.find(shop, Code.keyOf(code)))
                .map(
                        kept ->
                                switch (kept.state()) {
                                    case ASKED -> Standing.ASKED;
                                    case MADE -> Standing.IN_STORE;
                                    case REFUSED -> Standing.REFUSED;
                                    case USED, ENDED -> Standing.OUT_OF_USE;
                                });
    }
}
