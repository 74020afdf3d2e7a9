package goodword.platform.event;

import goodword.platform.tenancy.ShopId;
import java.util.List;

/// Who listens to the event log. Hears each fact at least once, those of one shop in log order,
/// outside any transaction; hearing a fact again must change nothing.
@FunctionalInterface
public interface Bystander {
    /// @param facts of one shop, some of those that were appended since the last time
    void hear(ShopId shop, List<LoggedFact> facts);
}
