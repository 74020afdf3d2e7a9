package goodword.admin;

import goodword.program.Plan;
import goodword.program.Plan.Outcome;
import goodword.program.PlanAudit;
import goodword.program.Plans;
import goodword.program.ProgramId;
import java.util.Optional;
import java.util.function.Function;

/// Changes programs for the desk: each change in one transaction with its entry in the audit log,
/// and only if nobody else has changed the program since it was shown. Thread-safe.
final class ProgramMoves {
    private final ProgramRooms rooms;
    private final Plans plans;
    private final PlanAudit audit;

    ProgramMoves(ProgramRooms rooms) {
        this.rooms = rooms;
        this.plans = rooms.plans();
        this.audit = rooms.audit();
    }

    /// Which program is to be changed, and the edition that the visitor saw.
    record Wish(String id, String edition) {}

    /// What came of it.
    sealed interface Moved {
        record Done(Plan plan) implements Moved {}

        record Refused(Plan plan, Plan.Reason reason) implements Moved {}

        /// Somebody else was faster.
        ///
        /// @param now how it stands
        record Overtaken(Plan now) implements Moved {}

        record NotThere() implements Moved {}
    }

    Moved move(Desk desk, Wish wish, Function<Plan, Outcome> change) {
        return rooms.read(
                desk.shop(),
                () ->
                        ProgramRooms.idOf(wish.id())
                                .flatMap(id -> plans.lock(desk.shop(), id))
                                .map(plan -> moved(desk, wish, plan, change))
                                .orElseGet(Moved.NotThere::new));
    }

    /// Publishes, and pauses the program that is live now in the same transaction.
    Moved publishInPlaceOf(Desk desk, Wish wish, ProgramId live) {
        return move(
                desk,
                wish,
                plan -> {
                    Optional<Plan> replaced = plans.lock(desk.shop(), live);
                    if (replaced.isEmpty()) {
                        return new Outcome.Refused(Plan.Reason.NOT_LIVE);
                    }
                    Outcome outcome =
                            plans.publishInPlaceOf(
                                    desk.shop(),
                                    plan,
                                    replaced.get(),
                                    rooms.rooms().clock().instant());
                    if (outcome instanceof Outcome.Done) {
                        Plan paused = plans.find(desk.shop(), live).orElseThrow();
                        audit.changed(
                                desk.shop(),
                                desk.actor(),
                                replaced.get(),
                                new Outcome.Done(paused));
                    }
                    return outcome;
                });
    }

    private Moved moved(Desk desk, Wish wish, Plan locked, Function<Plan, Outcome> change) {
        if (!Integer.toString(locked.edition()).equals(wish.edition())) {
            return new Moved.Overtaken(locked);
        }
        Outcome outcome = change.apply(locked);
        audit.changed(desk.shop(), desk.actor(), locked, outcome);
        return switch (outcome) {
            case Outcome.Done(Plan plan) -> new Moved.Done(plan);
            case Outcome.Refused(Plan.Reason reason) -> new Moved.Refused(locked, reason);
        };
    }
}
