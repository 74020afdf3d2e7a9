package goodword.connector;

/// Carries the first refusal from the field where it is found up to [Reading#of], and no further:
/// it is a jump out of a nested reader, not an error, and so it has no stack trace.
final class FieldRefusedException extends RuntimeException {
    final String field;
    final String code;
    final String why;

    FieldRefusedException(String field, String code, String why) {
        super(field + " " + code, null, false, false);
        this.field = field;
        this.code = code;
        this.why = why;
    }
}
