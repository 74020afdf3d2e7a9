package goodword.attribution;

import goodword.person.PersonId;
import goodword.sharing.Touch;
import java.util.Locale;

/// Who gets the credit for an order, and why, or why nobody does.
public sealed interface Attribution {
    /// This advocate does.
    record Credit(Touch touch) implements Attribution {
        public PersonId advocate() {
            return touch.advocate();
        }
    }

    /// Nobody does.
    record NoCredit(Reason reason) implements Attribution {}

    /// Why nobody gets the credit.
    enum Reason {
        /// No program was live.
        NO_PROGRAM,
        /// A trial order.
        TEST_ORDER,
        /// Nothing led to this order: no code of ours, no click, no share.
        NO_TOUCH,
        /// The code, the click or the share was the buyer's own.
        OWN_CODE,
        /// The coupon has been used on another order.
        COUPON_USED,
        /// A click or a share alone does not credit a customer's later orders.
        EXISTING_CUSTOMER,
        /// Nothing is credited to this advocate any more.
        ADVOCATE_BARRED,
        /// It was handed in as history: from before Goodword, or by a file.
        HISTORY
    }

    /// The word that is stored: how the credit came about, or why there is none.
    default String word() {
        return switch (this) {
            case Credit credit -> credit.touch().kind().name().toLowerCase(Locale.ROOT);
            case NoCredit none -> none.reason().name().toLowerCase(Locale.ROOT);
        };
    }
}
