package goodword.api;

import goodword.connector.Reading.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Answers that say what is wrong, as RFC 9457 problems with a stable code.
final class Problem {
    private Problem() {}

    /// The body cannot be taken; the problem names the field.
    static ResponseEntity<Object> of(Refused<?> refused) {
        return of(refused.code(), refused.field(), (refused.field() + " " + refused.why()).strip());
    }

    static ResponseEntity<Object> notFound() {
        return with(HttpStatus.NOT_FOUND, "not_found", "This shop has nothing under this address.")
                .build();
    }

    /// The same request is being worked on at this moment.
    static ResponseEntity<Object> busy() {
        return with(
                        HttpStatus.CONFLICT,
                        "idempotency_key_at_work",
                        "The same Idempotency-Key is at work; ask again.")
                .header("Retry-After", "1")
                .build();
    }

    /// What was asked for is understood and not possible.
    static ResponseEntity<Object> refused(String code, String why) {
        return with(HttpStatus.UNPROCESSABLE_CONTENT, code, why).build();
    }

    /// Any other problem, with headers of its own if it needs some.
    static ResponseEntity.HeadersBuilder<?> with(HttpStatus status, String code, String why) {
        return ResponseEntity.of(detail(status, code, why));
    }

    private static ResponseEntity<Object> of(String code, String field, String why) {
        ProblemDetail detail = detail(HttpStatus.UNPROCESSABLE_CONTENT, code, why);
        detail.setProperty("field", field);
        return ResponseEntity.of(detail).build();
    }

    /// Understood, and not possible in the state in which things are.
    static ResponseEntity<Object> conflict(String code, String why) {
        return with(HttpStatus.CONFLICT, code, why).build();
    }

    /// The state that the caller saw is not the one there is.
    static ResponseEntity<Object> changedMeanwhile() {
        return with(
                        HttpStatus.PRECONDITION_FAILED,
                        "changed_meanwhile",
                        "It was changed since you read it. Read it again.")
                .build();
    }

    /// The same for a code that never was, was used, has run out or was taken back.
    static ResponseEntity<Object> noSuchCoupon() {
        return with(HttpStatus.NOT_FOUND, "no_such_coupon", "This code is worth nothing now.")
                .build();
    }

    private static ProblemDetail detail(HttpStatus status, String code, @Nullable String why) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, why);
        detail.setProperty("code", code);
        return detail;
    }
}
