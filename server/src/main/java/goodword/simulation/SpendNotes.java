package goodword.simulation;

import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.time.LocalDate;

/// Where a replay leaves what channels cost. A port: the room of figures stands beside this one.
@FunctionalInterface
public interface SpendNotes {
    void note(ShopId shop, String channel, LocalDate on, Money amount);
}
