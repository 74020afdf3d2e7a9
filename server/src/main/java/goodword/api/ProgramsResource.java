package goodword.api;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.ProgramJson;
import goodword.connector.generic.ProgramJson.Wanted;
import goodword.conversion.Rooms;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.program.Plan;
import goodword.program.Plan.Outcome;
import goodword.program.PlanAudit;
import goodword.program.Plans;
import goodword.program.Program;
import goodword.program.ProgramId;
import goodword.shop.Shops;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Programs: planned as drafts, put in force by publishing. Thread-safe.
@RestController
@RequestMapping("/v1/programs")
public final class ProgramsResource {
    private final Answers answers;
    private final PlanAudit audit;
    private final Rooms rooms;
    private final Plans plans;
    private final Shops shops;

    public ProgramsResource(
            Answers answers, Rooms rooms, Plans plans, Shops shops, AuditLog audit) {
        this.audit = new PlanAudit(audit, rooms.clock());
        this.answers = answers;
        this.rooms = rooms;
        this.plans = plans;
        this.shops = shops;
    }

    /// Whose programs are asked for, and the currency of their amounts.
    private record Desk(ShopId shop, Currency currency, Actor actor) {}

    /// Which program is to be changed, and the state of it that the caller saw.
    private record Wish(String id, @Nullable String seen) {}

    /// Makes a draft.
    @PostMapping
    @Needs(Scope.PROGRAMS_WRITE)
    ResponseEntity<Object> draft(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> drafted(desk(caller), body));
    }

    private ResponseEntity<Object> drafted(Desk desk, byte[] body) {
        return switch (ProgramJson.read(body, desk.currency())) {
            case Reading.Refused<Wanted> refused -> Problem.of(refused);
            case Reading.Read<Wanted>(Wanted wanted) ->
                    rooms.database()
                            .inShop(
                                    desk.shop(),
                                    () -> answer(desk, drafted(desk, wanted), HttpStatus.CREATED));
        };
    }

    private Outcome drafted(Desk desk, Wanted wanted) {
        Instant now = rooms.clock().instant();
        Outcome outcome = plans.draft(desk.shop(), wanted.name(), wanted.terms(), now);
        audit.made(desk.shop(), desk.actor(), outcome);
        return outcome;
    }

    @GetMapping
    @Needs(Scope.PROGRAMS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        return Query.page(query, Set.of(), asked -> page(desk(caller), asked.paging()));
    }

    private PageView page(Desk desk, Paging paging) {
        return rooms.database()
                .inShop(
                        desk.shop(),
                        () ->
                                PageView.of(
                                        plans.page(desk.shop(), paging),
                                        paging,
                                        ProgramsResource::place,
                                        plan -> view(desk, plan)));
    }

    @GetMapping("/{id}")
    @Needs(Scope.PROGRAMS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        Desk desk = desk(caller);
        return rooms.database()
                .inShop(
                        desk.shop(),
                        () ->
                                Id.of(id)
                                        .flatMap(one -> plans.find(desk.shop(), new ProgramId(one)))
                                        .map(plan -> unlessKnown(desk, plan, known))
                                        .orElseGet(Problem::notFound));
    }

    private ResponseEntity<Object> unlessKnown(Desk desk, Plan plan, @Nullable String known) {
        return Etag.ofEdition(plan.edition())
                .unlessKnown(known, CacheControl.noCache(), () -> view(desk, plan));
    }

    /// Changes the name and what the next publication puts in force.
    @PutMapping("/{id}")
    @Needs(Scope.PROGRAMS_WRITE)
    ResponseEntity<Object> change(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody byte[] body) {
        Wish wish = new Wish(id, seen);
        return answers.once(caller, body, () -> changed(desk(caller), wish, body));
    }

    private ResponseEntity<Object> changed(Desk desk, Wish wish, byte[] body) {
        return switch (ProgramJson.read(body, desk.currency())) {
            case Reading.Refused<Wanted> refused -> Problem.of(refused);
            case Reading.Read<Wanted>(Wanted wanted) ->
                    move(
                            desk,
                            wish,
                            plan -> plans.change(desk.shop(), plan, wanted.name(), wanted.terms()));
        };
    }

    @PostMapping("/{id}/publish")
    @Needs(Scope.PROGRAMS_WRITE)
    ResponseEntity<Object> publish(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return moveOnce(
                caller,
                new Wish(id, seen),
                plan -> plans.publish(caller.shop(), plan, rooms.clock().instant()));
    }

    @PostMapping("/{id}/pause")
    @Needs(Scope.PROGRAMS_WRITE)
    ResponseEntity<Object> pause(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return moveOnce(caller, new Wish(id, seen), plan -> plans.pause(caller.shop(), plan));
    }

    @PostMapping("/{id}/archive")
    @Needs(Scope.PROGRAMS_WRITE)
    ResponseEntity<Object> archive(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return moveOnce(caller, new Wish(id, seen), plan -> plans.archive(caller.shop(), plan));
    }

    private ResponseEntity<Object> moveOnce(
            Caller caller, Wish wish, Function<Plan, Outcome> change) {
        return answers.once(caller, new byte[0], () -> move(desk(caller), wish, change));
    }

    private ResponseEntity<Object> move(Desk desk, Wish wish, Function<Plan, Outcome> change) {
        return rooms.database()
                .inShop(
                        desk.shop(),
                        () ->
                                Id.of(wish.id())
                                        .flatMap(one -> plans.lock(desk.shop(), new ProgramId(one)))
                                        .map(plan -> moved(desk, wish, plan, change))
                                        .orElseGet(Problem::notFound));
    }

    private ResponseEntity<Object> moved(
            Desk desk, Wish wish, Plan locked, Function<Plan, Outcome> change) {
        if (!Etag.ofEdition(locked.edition()).allows(wish.seen())) {
            return Problem.changedMeanwhile();
        }
        Outcome outcome = change.apply(locked);
        audit.changed(desk.shop(), desk.actor(), locked, outcome);
        return answer(desk, outcome, HttpStatus.OK);
    }

    private ResponseEntity<Object> answer(Desk desk, Outcome outcome, HttpStatus status) {
        return switch (outcome) {
            case Outcome.Done(Plan plan) ->
                    ResponseEntity.status(status)
                            .eTag(Etag.ofEdition(plan.edition()).value())
                            .body(view(desk, plan));
            case Outcome.Refused(Plan.Reason reason) -> PlanProblem.of(reason);
        };
    }

    private ProgramView view(Desk desk, Plan plan) {
        Program program = plan.program();
        return ProgramView.of(
                plan,
                program.version() == 0
                        ? null
                        : rooms.programs().terms(desk.shop(), program.id(), program.version()),
                desk.currency());
    }

    private static Place place(Plan plan) {
        return new Place(plan.createdAt(), plan.program().id().value());
    }

    private Desk desk(Caller caller) {
        return new Desk(
                caller.shop(),
                shops.find(caller.shop())
                        .orElseThrow(() -> new IllegalStateException("a key opens no shop"))
                        .currency(),
                caller.actor());
    }
}
