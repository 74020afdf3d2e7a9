package goodword.conversion;

import goodword.person.CustomerRef;
import goodword.platform.money.Money;
import goodword.sharing.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customer on a list that a shop brings from an earlier program.
///
/// @param codes what their friends may still have in hand, the one that they shall pass on first
/// @param balance what they had to spend; absent where the list says nothing
/// @param mails whether they may be written to
public record Listed(
        CustomerRef customer, List<String> codes, @Nullable Money balance, Mails mails) {
    /// What they said about mails.
    public enum Mails {
        NOT_ASKED,
        UNWANTED
    }

    public Listed {
        Set<String> keys = new HashSet<>();
        codes = codes.stream().filter(code -> keys.add(Code.keyOf(code))).toList();
        if (balance != null && balance.minor() < 0) {
            throw new IllegalArgumentException("nobody brings a debt");
        }
        if (mails == Mails.UNWANTED && customer.email() == null) {
            throw new IllegalArgumentException("an objection needs a mailbox");
        }
    }

    /// Whether they recommended the shop there, or had something to spend.
    boolean wasAdvocate() {
        return !codes.isEmpty() || brings();
    }

    boolean brings() {
        return balance != null && !balance.isZero();
    }

    /// What they had to spend, where they had something.
    Money brought() {
        return Objects.requireNonNull(balance);
    }
}
