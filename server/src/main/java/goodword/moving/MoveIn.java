package goodword.moving;

import goodword.platform.tenancy.ShopId;
import java.util.Map;

/// What came of moving a shop in.
public sealed interface MoveIn {
    /// It is here, whole.
    ///
    /// @param rows how many of each file
    record Moved(ShopId shop, Map<String, Long> rows) implements MoveIn {}

    /// Nothing of it is here.
    ///
    /// @param why in a sentence
    record Refused(String why) implements MoveIn {}
}
