package goodword.messaging;

import java.util.concurrent.atomic.LongAdder;

/// What came of tries to send mails since the start. Thread-safe.
///
/// @param sent taken by the mail server
/// @param deferred to be tried again
/// @param bounced refused for good
/// @param withheld never tried: nobody to write to, or somebody who does not want it
public record MailTally(LongAdder sent, LongAdder deferred, LongAdder bounced, LongAdder withheld) {
    MailTally() {
        this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }
}
