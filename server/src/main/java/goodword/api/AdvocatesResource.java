package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.InvitationJson;
import goodword.connector.generic.InvitationJson.Invitation;
import goodword.conversion.ClaimJourney;
import goodword.conversion.EnrolJourney;
import goodword.conversion.EnrolJourney.Candidate;
import goodword.conversion.EnrolJourney.Enrolled;
import goodword.sharing.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Customers become advocates; friends claim their offers. Thread-safe.
@RestController
public final class AdvocatesResource {
    private final Answers answers;
    private final EnrolJourney enrolment;
    private final ClaimJourney claims;

    public AdvocatesResource(Answers answers, EnrolJourney enrolment, ClaimJourney claims) {
        this.answers = answers;
        this.enrolment = enrolment;
        this.claims = claims;
    }

    record AdvocateView(String id, String code) {}

    record ClaimView(String id, String coupon, Instant expiresAt) {}

    /// Makes a customer an advocate and answers with the code to pass on; again, with the same.
    @PostMapping("/v1/advocates")
    @Needs(Scope.ADVOCATES_WRITE)
    ResponseEntity<Object> enrol(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> enrolled(caller, body));
    }

    private ResponseEntity<Object> enrolled(Caller caller, byte[] body) {
        return switch (InvitationJson.read(body)) {
            case Reading.Refused<Invitation> refused -> Problem.of(refused);
            case Reading.Read<Invitation>(Invitation wanted) -> {
                Candidate candidate = new Candidate(wanted.customer(), wanted.code());
                Enrolled enrolled = enrolment.enrol(caller.shop(), List.of(candidate)).getFirst();
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new AdvocateView(enrolled.person().toString(), enrolled.code()));
            }
        };
    }

    /// Gives a friend their own coupon for an advocate's code; again, the same one.
    @PostMapping("/v1/claims")
    @Needs(Scope.CLAIMS_WRITE)
    @TakesCode
    ResponseEntity<Object> claim(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> claimed(caller, body));
    }

    private ResponseEntity<Object> claimed(Caller caller, byte[] body) {
        return switch (InvitationJson.read(body)) {
            case Reading.Refused<Invitation> refused -> Problem.of(refused);
            case Reading.Read<Invitation>(Invitation wanted) ->
                    wanted.code() == null
                            ? Problem.of(new Reading.Refused<>("code", "missing", "must be given"))
                            : answer(claims.claim(caller.shop(), wanted.code(), wanted.customer()));
        };
    }

    private static ResponseEntity<Object> answer(ClaimJourney.Outcome outcome) {
        return switch (outcome) {
            case ClaimJourney.Outcome.Claimed(Claim claim) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(
                                    new ClaimView(
                                            claim.id().toString(),
                                            claim.couponCode(),
                                            claim.expiresAt()));
            case ClaimJourney.Outcome.Refused(ClaimJourney.Reason reason) ->
                    Problem.refused(
                            reason.name().toLowerCase(Locale.ROOT),
                            "This offer cannot be claimed: " + words(reason));
        };
    }

    private static String words(ClaimJourney.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CODE -> "nobody has this code.";
            case OWN_CODE -> "it is the friend's own code.";
            case NO_PROGRAM -> "no program is live.";
            case EXISTING_CUSTOMER -> "the friend is a customer already.";
        };
    }
}
