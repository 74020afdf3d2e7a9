package goodword.connector.inbox;

import goodword.connector.Reading;

/// What came of a message, as it is kept.
///
/// @param code which rule refused it, as a stable word; empty for what was not refused
/// @param field where, such as `data.totals.items`; empty for the whole
/// @param why in a sentence for people; empty for what was done
public record Verdict(MessageState state, String code, String field, String why) {
    private static final int FIELD_MAX = 300;
    private static final int WHY_MAX = 500;

    public Verdict {
        field = field.length() > FIELD_MAX ? field.substring(0, FIELD_MAX) : field;
        why = why.length() > WHY_MAX ? why.substring(0, WHY_MAX) : why;
        if ((state == MessageState.REFUSED) == code.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a code, and nothing else has");
        }
    }

    static Verdict none() {
        return new Verdict(MessageState.RECEIVED, "", "", "");
    }

    static Verdict done() {
        return new Verdict(MessageState.DONE, "", "", "");
    }

    static Verdict ignored(String why) {
        return new Verdict(MessageState.IGNORED, "", "", why);
    }

    static Verdict refused(String code, String why) {
        return new Verdict(MessageState.REFUSED, code, "", why);
    }

    static Verdict refused(Reading.Refused<?> refused) {
        return new Verdict(MessageState.REFUSED, refused.code(), refused.field(), refused.why());
    }
}
