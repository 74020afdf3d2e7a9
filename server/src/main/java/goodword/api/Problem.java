package goodword.api;

import goodword.connector.Reading.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Answers that say what is wrong, as RFC 9457 problems with a stable code.
final class Problem {
    private Problem() {}

    /// The body cannot be taken; the problem names the field.
    static ResponseEntity<Object> of(Refused<?> refused) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        (refused.field() + " " + refused.why()).strip());
        detail.setProperty("code", refused.code());
        detail.setProperty("field", refused.field());
        return ResponseEntity.of(detail).build();
    }

    static ResponseEntity<Object> notFound() {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "This shop has nothing under this address.");
        detail.setProperty("code", "not_found");
        return ResponseEntity.of(detail).build();
    }

    /// What was asked for is understood and not possible.
    static ResponseEntity<Object> refused(String code, String why) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why);
        detail.setProperty("code", code);
        return ResponseEntity.of(detail).build();
    }

    /// Understood, and not possible in the state in which things are.
    static ResponseEntity<Object> conflict(String code, String why) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why);
        detail.setProperty("code", code);
        return ResponseEntity.of(detail).build();
    }

    /// The state that the caller saw is not the one there is.
    static ResponseEntity<Object> changedMeanwhile() {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.PRECONDITION_FAILED,
                        "It was changed since you read it. Read it again.");
        detail.setProperty("code", "changed_meanwhile");
        return ResponseEntity.of(detail).build();
    }

    /// The same for a code that never was, was used, has run out or was taken back.
    static ResponseEntity<Object> noSuchCoupon() {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "This code is worth nothing now.");
        detail.setProperty("code", "no_such_coupon");
        return ResponseEntity.of(detail).build();
    }
}
