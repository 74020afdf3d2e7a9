package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.InvitationJson;
import goodword.connector.generic.InvitationJson.Invitation;
import goodword.conversion.ClaimJourney;
import goodword.conversion.Rooms;
import goodword.sharing.Claim;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Friends take up advocates' offers. Thread-safe.
@RestController
@RequestMapping("/v1/claims")
public final class ClaimsResource {
    private final Answers answers;
    private final Rooms rooms;
    private final ClaimJourney claims;

    public ClaimsResource(Answers answers, Rooms rooms, ClaimJourney claims) {
        this.answers = answers;
        this.rooms = rooms;
        this.claims = claims;
    }

    /// Gives a friend their own coupon for an advocate's code; again, the same one.
    @PostMapping
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

    @GetMapping("/{id}")
    @Needs(Scope.CLAIMS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return rooms.database()
                .inShop(
                        caller.shop(),
                        () -> Id.of(id).flatMap(one -> rooms.sharing().claim(caller.shop(), one)))
                .<ResponseEntity<Object>>map(claim -> ResponseEntity.ok(view(claim)))
                .orElseGet(Problem::notFound);
    }

    /// Takes back a claim that was not used.
    @PostMapping("/{id}/withdrawals")
    @Needs(Scope.CLAIMS_WRITE)
    ResponseEntity<Object> withdraw(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(caller, new byte[0], () -> withdrawn(caller, id));
    }

    private ResponseEntity<Object> withdrawn(Caller caller, String id) {
        Optional<Claim> claim = Id.of(id).flatMap(one -> claims.withdraw(caller.shop(), one));
        if (claim.isEmpty()) {
            return Problem.notFound();
        }
        return switch (claim.get().stateAt(now())) {
            case WITHDRAWN -> ResponseEntity.ok(view(claim.get()));
            case USED -> Problem.conflict("claim_used", "An order has used this claim's coupon.");
            case EXPIRED, CLAIMED ->
                    Problem.conflict("claim_expired", "This claim has run out by itself.");
        };
    }

    private ResponseEntity<Object> answer(ClaimJourney.Outcome outcome) {
        return switch (outcome) {
            case ClaimJourney.Outcome.Claimed(Claim claim) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(view(claim));
            case ClaimJourney.Outcome.Refused(ClaimJourney.Reason reason) ->
                    Problem.refused(
                            reason.name().toLowerCase(Locale.ROOT),
                            "This offer cannot be claimed: " + words(reason));
        };
    }

    private ClaimView view(Claim claim) {
        return ClaimView.of(claim, now());
    }

    private Instant now() {
        return rooms.clock().instant();
    }

    private static String words(ClaimJourney.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CODE -> "nobody has this code.";
            case OWN_CODE -> "it is the friend's own code.";
            case NO_PROGRAM -> "no program is live.";
            case EXISTING_CUSTOMER -> "the friend is a customer already.";
            case CLAIMED_BEFORE -> "the friend had it, and it was used, withdrawn or has run out.";
        };
    }
}
