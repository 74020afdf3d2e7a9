package goodword.api;

import goodword.connector.Reading.Refused;
import goodword.program.Plan;
import org.springframework.http.ResponseEntity;

/// Why a program stays as it is, in words.
final class PlanProblem {
    private PlanProblem() {}

    static ResponseEntity<Object> of(Plan.Reason reason) {
        return switch (reason) {
            case ARCHIVED ->
                    Problem.conflict(
                            "program_archived", "An archived program is over; make another.");
            case ANOTHER_IS_LIVE ->
                    Problem.conflict(
                            "another_program_live",
                            "Another program is live. Pause or archive it first.");
            case NOT_LIVE ->
                    Problem.conflict("program_not_live", "Only a live program can be paused.");
            case NO_TERMS ->
                    Problem.conflict("program_without_terms", "This draft has no terms yet.");
            case NAME_TAKEN -> throw new IllegalStateException("the API opens no experiment");
            case WRONG_ARMS ->
                    Problem.of(
                            new Refused<>(
                                    "terms.offers",
                                    "not_a_choice",
                                    "must be one offer for each arm; without an experiment the"
                                            + " only arm is A"));
        };
    }
}
