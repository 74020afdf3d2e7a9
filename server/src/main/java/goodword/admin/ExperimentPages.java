package goodword.admin;

import goodword.access.Permission;
import goodword.experiment.Experiment;
import goodword.insight.ExperimentFigures;
import goodword.platform.tenancy.ShopId;
import goodword.program.Plan;
import goodword.program.Plan.Outcome;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Shop;
import goodword.shop.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Comparisons of offers: what came of each arm, and the way to begin one. Thread-safe.
@RestController
public final class ExperimentPages {
    private static final String FIRST = "A";
    private static final String SECOND = "B";
    private static final int WEIGHTS = 100;

    private final ProgramRooms rooms;
    private final ExperimentFigures figures;
    private final Html html;

    public ExperimentPages(ProgramRooms rooms, ExperimentFigures figures) {
        this.rooms = rooms;
        this.figures = figures;
        this.html = new Html(rooms.desk());
    }

    @GetMapping("/admin/shops/{shop}/experiments")
    @Admits(value = Audience.STAFF, needs = Permission.FIGURES_READ)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        List<ExperimentCard> cards = rooms.read(desk.shop(), () -> cards(shop));
        return html.page(
                request,
                "Experiments",
                "experiments",
                Map.of("cards", cards, "writes", desk.may(Permission.PROGRAMS_WRITE)));
    }

    private List<ExperimentCard> cards(Shop shop) {
        List<Program> programs = rooms.rooms().programs().list(shop.id());
        List<ExperimentCard> cards = new ArrayList<>();
        for (Experiment experiment : rooms.rooms().experiments().list(shop.id())) {
            programs.stream()
                    .filter(program -> experiment.id().equals(program.experimentId()))
                    .findFirst()
                    .ifPresent(program -> cards.add(card(shop, experiment, program)));
        }
        return cards;
    }

    private ExperimentCard card(Shop shop, Experiment experiment, Program program) {
        Optional<Terms> terms =
                rooms.plans().find(shop.id(), program.id()).map(plan -> shown(shop.id(), plan));
        return ExperimentCard.of(
                new ExperimentCard.Subject(experiment, program, terms),
                figures.of(shop.id(), experiment, program.id(), shop.currency()),
                shop.notation());
    }

    /// What is in force, or what a draft would put in force.
    private @Nullable Terms shown(ShopId shop, Plan plan) {
        Program program = plan.program();
        return program.version() == 0
                ? plan.next()
                : rooms.rooms().programs().terms(shop, program.id(), program.version());
    }

    @GetMapping("/admin/shops/{shop}/experiments/new")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> begin(
            HttpServletRequest request,
            @RequestParam(name = "program", defaultValue = "") String id) {
        return rooms.find(Desk.of(request), id)
                .map(
                        plan ->
                                page(
                                        request,
                                        200,
                                        plan,
                                        new Form(
                                                Map.of(
                                                        "name",
                                                        named(plan.program().name()),
                                                        "share",
                                                        "50"),
                                                Map.of(),
                                                "")))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/admin/shops/{shop}/experiments/new")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> start(
            HttpServletRequest request, @RequestParam Map<String, String> sent) {
        Desk desk = Desk.of(request);
        Optional<Plan> from = rooms.find(desk, sent.getOrDefault("program", ""));
        Terms terms = from.map(Plan::next).orElse(null);
        if (from.isEmpty() || terms == null) {
            return missing(request);
        }
        Map<String, String> typed =
                Map.of(
                        "name", sent.getOrDefault("name", "").strip(),
                        "share", sent.getOrDefault("share", ""));
        String name = Objects.requireNonNull(typed.get("name"));
        Optional<Integer> share =
                Typed.in(rooms.shop(desk)).count(sent.getOrDefault("share", ""), 1, WEIGHTS - 1);
        if (!TermsForm.isName(name)) {
            return page(
                    request,
                    422,
                    from.get(),
                    Form.wrong(typed, "name", "Give it a name of at most 200 characters."));
        }
        if (share.isEmpty()) {
            return page(
                    request,
                    422,
                    from.get(),
                    Form.wrong(typed, "share", "Write a whole number from 1 to 99."));
        }
        return switch (opened(desk, name, share.get(), twice(terms))) {
            case Outcome.Done(Plan plan) ->
                    Html.to(
                            "/admin/shops/%s/programs/%s?done=experiment"
                                    .formatted(desk.shop(), plan.program().id()));
            case Outcome.Refused _ ->
                    page(
                            request,
                            422,
                            from.get(),
                            Form.wrong(
                                    typed, "name", "There is an experiment of this name already."));
        };
    }

    private Outcome opened(Desk desk, String name, int share, Terms terms) {
        return rooms.read(
                desk.shop(),
                () -> {
                    Experiment experiment =
                            new Experiment(
                                    rooms.rooms().chance().nextId(),
                                    name,
                                    rooms.rooms().chance().nextLong(),
                                    0,
                                    List.of(
                                            new Experiment.Arm(FIRST, WEIGHTS - share),
                                            new Experiment.Arm(SECOND, share)),
                                    false);
                    Instant now = rooms.rooms().clock().instant();
                    Outcome outcome = rooms.plans().draft(desk.shop(), experiment, terms, now);
                    rooms.audit().made(desk.shop(), desk.actor(), outcome);
                    return outcome;
                });
    }

    /// Both arms begin with the same offer; the editor changes one.
    private static Terms twice(Terms terms) {
        String first = terms.offers().keySet().stream().sorted().findFirst().orElseThrow();
        return terms.withOffers(Map.of(FIRST, terms.offer(first), SECOND, terms.offer(first)));
    }

    private static String named(String program) {
        String name = program + ", two offers";
        return name.length() > 200 ? "Two offers" : name;
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, int status, Plan plan, Form form) {
        return html.page(
                request,
                status,
                "Compare two offers",
                "experiment-new",
                Map.of("plan", plan, "form", form));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such program", "error", Map.of("status", 404));
    }
}
