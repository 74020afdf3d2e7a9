package goodword.program;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.tenancy.ShopId;
import goodword.program.Plan.Outcome;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/// Puts every change of a program into the audit log, in the transaction that makes it, whichever
/// face it came through. A repetition changes nothing and is not told. Thread-safe.
public final class PlanAudit {
    private final AuditLog log;
    private final InstantSource clock;

    public PlanAudit(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /// Tells of a new draft.
    public void made(ShopId shop, Actor actor, Outcome outcome) {
        note(shop, actor, Map.of(), outcome);
    }

    /// Tells of a change, unless nothing changed.
    public void changed(ShopId shop, Actor actor, Plan before, Outcome outcome) {
        note(shop, actor, standing(before), outcome);
    }

    private void note(ShopId shop, Actor actor, Map<String, String> before, Outcome outcome) {
        if (outcome instanceof Outcome.Done(Plan plan) && !before.equals(standing(plan))) {
            Decision decision =
                    new Decision(
                            actor,
                            before.isEmpty() ? "program.drafted" : "program.changed",
                            "program " + plan.program().id(),
                            before,
                            standing(plan));
            log.append(shop, decision, clock.instant());
        }
    }

    private static Map<String, String> standing(Plan plan) {
        Program program = plan.program();
        return Map.of(
                "name", program.name(),
                "state", program.state().name().toLowerCase(Locale.ROOT),
                "version", Integer.toString(program.version()),
                "edition", Integer.toString(plan.edition()));
    }
}
