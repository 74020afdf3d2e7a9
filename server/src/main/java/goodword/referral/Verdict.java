package goodword.referral;

import java.util.Locale;

/// Whether an order meets the terms of its referral, from the facts known now.
public sealed interface Verdict {
    /// It does.
    record Meets() implements Verdict {}

    /// It may, once it is paid.
    record Waits() implements Verdict {}

    /// It does not.
    record Fails(Reason reason) implements Verdict {}

    /// Why it does not.
    enum Reason {
        EXISTING_CUSTOMER(false),
        BELOW_MINIMUM(false),
        CANCELLED(true),
        DELETED(true),
        REFUNDED(true),
        REFUNDED_IN_HOLD(true),
        REFUNDED_BELOW_MINIMUM(true),
        DISPUTE_LOST(true);

        private final boolean undone;

        Reason(boolean undone) {
            this.undone = undone;
        }

        /// The order once met the terms and was undone, rather than never meeting them.
        public boolean isUndone() {
            return undone;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
