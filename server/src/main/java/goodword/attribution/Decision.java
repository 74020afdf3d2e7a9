package goodword.attribution;

import goodword.attribution.Attribution.Credit;
import goodword.attribution.Attribution.NoCredit;
import goodword.attribution.Attribution.Reason;
import goodword.person.PersonId;
import goodword.sharing.Touch;
import java.util.List;

/// Decides the credit: a code typed at checkout, else the last human click of the same visitor,
/// else a share to the same recipient, each inside the window. A pure function.
public final class Decision {
    private Decision() {}

    /// @param touches the strongest first
    /// @param hadEarlier whether the buyer was a customer before this order
    public static Attribution of(PersonId buyer, List<Touch> touches, boolean hadEarlier) {
        if (touches.isEmpty()) {
            return new NoCredit(Reason.NO_TOUCH);
        }
        for (Touch touch : touches) {
            boolean own = touch.advocate().equals(buyer);
            if (touch.kind() == Touch.Kind.CODE) {
                return own ? new NoCredit(Reason.OWN_CODE) : new Credit(touch);
            }
            if (hadEarlier) {
                return new NoCredit(Reason.EXISTING_CUSTOMER);
            }
            if (!own) {
                return new Credit(touch);
            }
        }
        return new NoCredit(Reason.OWN_CODE);
    }
}
