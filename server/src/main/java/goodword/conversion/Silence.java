package goodword.conversion;

import goodword.consent.AddressKey;
import goodword.consent.Objections;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;

/// Has a mailbox that wanted no mails before want none here. Thread-safe.
record Silence(Objections objections) {
    /// How many objections were noted now: 1, or 0 where the mailbox has said something already.
    int of(ShopId shop, String email, Instant now) {
        AddressKey mailbox =
                objections
                        .keyOf(email)
                        .orElseThrow(() -> new IllegalArgumentException("no mailbox"));
        return objections.bring(shop, mailbox, now) ? 1 : 0;
    }
}
