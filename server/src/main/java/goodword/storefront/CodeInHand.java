package goodword.storefront;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A friend's own code, as their page shows it.
///
/// @param code for one order
/// @param until the last day
/// @param way to the shop, with the code; absent where none is known
public record CodeInHand(
        String code,
        String until,
        String youGet,
        String advocateGets,
        String by,
        List<Rule> rules,
        @Nullable String way) {}
