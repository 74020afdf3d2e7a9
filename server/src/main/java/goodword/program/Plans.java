package goodword.program;

import goodword.experiment.Experiment;
import goodword.experiment.Experiments;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.program.Plan.Outcome;
import goodword.program.Plan.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a program is planned, put in force, paused and ended. Verbs join the caller's transaction;
/// those that change something are given a plan that [#lock] has locked in it. Thread-safe.
public final class Plans {
    private final Programs programs;
    private final ProgramTable programTable;
    private final PlanTable table;
    private final Experiments experiments;
    private final Chance chance;

    public Plans(Database database, Programs programs, Experiments experiments, Chance chance) {
        this.programs = programs;
        this.experiments = experiments;
        this.programTable = new ProgramTable(database.sql());
        this.table = new PlanTable(database.sql());
        this.chance = chance;
    }

    /// Makes a draft. Its one offer is for everybody.
    public Outcome draft(ShopId shop, String name, Terms terms, Instant now) {
        ProgramId id = new ProgramId(chance.nextId());
        if (!terms.offers().keySet().equals(Set.of(Program.ONLY_ARM))) {
            return new Outcome.Refused(Reason.WRONG_ARMS);
        }
        table.insert(shop, new Program(id, name, Program.State.DRAFT, 0, null), terms, now);
        return done(shop, id);
    }

    /// Opens an experiment and makes the draft that it compares offers in, both or neither. The
    /// terms have one offer for each arm, and the program keeps these arms.
    public Outcome draft(ShopId shop, Experiment experiment, Terms terms, Instant now) {
        Set<String> arms =
                experiment.arms().stream().map(Experiment.Arm::name).collect(Collectors.toSet());
        if (!terms.offers().keySet().equals(arms)) {
            return new Outcome.Refused(Reason.WRONG_ARMS);
        }
        if (!experiments.open(shop, experiment, now)) {
            return new Outcome.Refused(Reason.NAME_TAKEN);
        }
        ProgramId id = new ProgramId(chance.nextId());
        Program program =
                new Program(id, experiment.name(), Program.State.DRAFT, 0, experiment.id());
        table.insert(shop, program, terms, now);
        return done(shop, id);
    }

    public Optional<Plan> find(ShopId shop, ProgramId program) {
        return table.find(shop, program);
    }

    /// A plan that nobody else changes until the transaction ends.
    public Optional<Plan> lock(ShopId shop, ProgramId program) {
        return table.lock(shop, program);
    }

    /// A page of a shop's programs, the newest first.
    public List<Plan> page(ShopId shop, Paging paging) {
        return table.page(shop, paging);
    }

    /// When which terms of a program were put in force, the newest first.
    public List<Publication> publications(ShopId shop, ProgramId program) {
        return table.publications(shop, program);
    }

    /// Changes the name and what the next publication puts in force. What is in force stays.
    public Outcome change(ShopId shop, Plan locked, String name, Terms next) {
        Program program = locked.program();
        if (program.state() == Program.State.ARCHIVED) {
            return new Outcome.Refused(Reason.ARCHIVED);
        }
        if (!next.offers().keySet().equals(armsOf(locked))) {
            return new Outcome.Refused(Reason.WRONG_ARMS);
        }
        if (!name.equals(program.name()) || !next.equals(locked.next())) {
            table.change(shop, program.id(), name, next);
        }
        return done(shop, program.id());
    }

    /// Puts the next terms in force and the program live. A program whose terms did not change goes
    /// on under the same version.
    public Outcome publish(ShopId shop, Plan locked, Instant now) {
        Program program = locked.program();
        Terms next = locked.next();
        if (program.state() == Program.State.ARCHIVED) {
            return new Outcome.Refused(Reason.ARCHIVED);
        }
        if (next == null) {
            return new Outcome.Refused(Reason.NO_TERMS);
        }
        Optional<Program> live = programs.live(shop);
        if (live.isPresent() && !live.get().id().equals(program.id())) {
            return new Outcome.Refused(Reason.ANOTHER_IS_LIVE);
        }
        int version = program.version();
        if (version == 0 || !programs.terms(shop, program.id(), version).equals(next)) {
            programs.publish(shop, program.id(), next, now);
        } else if (program.state() != Program.State.LIVE) {
            programTable.setState(shop, program.id(), Program.State.LIVE, version);
        }
        return done(shop, program.id());
    }

    /// Puts the next terms in force in place of another live program, which is paused. Both happen
    /// or neither.
    ///
    /// @param replaced locked as well
    public Outcome publishInPlaceOf(ShopId shop, Plan locked, Plan replaced, Instant now) {
        if (locked.program().state() == Program.State.ARCHIVED) {
            return new Outcome.Refused(Reason.ARCHIVED);
        }
        if (locked.next() == null) {
            return new Outcome.Refused(Reason.NO_TERMS);
        }
        return pause(shop, replaced) instanceof Outcome.Refused refused
                ? refused
                : publish(shop, locked, now);
    }

    /// Lets nobody new in; what was promised stays promised.
    public Outcome pause(ShopId shop, Plan locked) {
        return switch (locked.program().state()) {
            case LIVE -> moved(shop, locked, Program.State.PAUSED);
            case PAUSED -> new Outcome.Done(locked);
            case DRAFT -> new Outcome.Refused(Reason.NOT_LIVE);
            case ARCHIVED -> new Outcome.Refused(Reason.ARCHIVED);
        };
    }

    /// Ends a program for good; what was promised stays promised.
    public Outcome archive(ShopId shop, Plan locked) {
        return locked.program().state() == Program.State.ARCHIVED
                ? new Outcome.Done(locked)
                : moved(shop, locked, Program.State.ARCHIVED);
    }

    private Outcome moved(ShopId shop, Plan locked, Program.State to) {
        Program program = locked.program();
        programTable.setState(shop, program.id(), to, program.version());
        return done(shop, program.id());
    }

    private Outcome done(ShopId shop, ProgramId id) {
        return new Outcome.Done(
                table.find(shop, id)
                        .orElseThrow(() -> new IllegalStateException("a program is gone")));
    }

    /// A program of an experiment keeps the arms that it began with.
    private static Set<String> armsOf(Plan plan) {
        Terms terms = plan.next();
        return plan.program().experimentId() == null || terms == null
                ? Set.of(Program.ONLY_ARM)
                : terms.offers().keySet();
    }
}
