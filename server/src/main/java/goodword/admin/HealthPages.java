package goodword.admin;

import goodword.access.Permission;
import goodword.platform.database.Vitals;
import goodword.platform.event.Lag;
import goodword.platform.job.Backlog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the installation is, for whoever looks at it at seven in the morning: counts only, of no
/// shop and of nobody. What cannot be read is told without its message, which may hold a secret.
/// Thread-safe.
@RestController
public final class HealthPages {
    private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);
    private static final long NANOS = 1_000_000;

    private final DeskRooms desks;
    private final Machine machine;
    private final InstantSource jobsClock;
    private final Html html;

    /// @param jobsClock by which jobs fall due; a demo may move it
    public HealthPages(DeskRooms desks, Machine machine, InstantSource jobsClock) {
        this.desks = desks;
        this.machine = machine;
        this.jobsClock = jobsClock;
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/health")
    @Admits(value = Audience.STAFF, needs = Permission.TEAM_READ)
    ResponseEntity<byte[]> health(HttpServletRequest request) {
        HealthRules rules = new HealthRules(desks.notationOf(Desk.of(request).here()));
        List<Check> checks = checks(rules);
        return html.page(
                request,
                "Health",
                "health",
                Map.of(
                        "checks", checks,
                        "worst", HealthRules.worst(checks),
                        "version", machine.version(),
                        "uptime", rules.span(uptime()),
                        "postgres", vital(vitals -> vitals.version()),
                        "size", vital(vitals -> rules.size(vitals.bytes()))));
    }

    private List<Check> checks(HealthRules rules) {
        List<Check> checks = new ArrayList<>();
        checks.add(look("Database", () -> rules.database(probe())));
        checks.add(look("Jobs", () -> rules.jobs(backlog(), jobsClock.instant())));
        checks.add(look("Failures", () -> rules.failures(backlog())));
        checks.add(look("Figures and messages", () -> rules.followers(lags())));
        checks.add(
                look(
                        "Clicks",
                        () -> rules.clicksWaiting(machine.intake().waiting(HealthRules.COUNTED))));
        checks.add(look("Links", () -> rules.links(machine.clicks().get())));
        checks.add(look("Mail", () -> HealthRules.mail(machine.mail().get())));
        return checks;
    }

    private static Check look(String name, Supplier<Check> check) {
        try {
            return check.get();
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be read for the page of health", name, failed);
            return Check.act(name, "This could not be read.", "The server's log says why.");
        }
    }

    private long probe() {
        long before = System.nanoTime();
        machine.database().vitals();
        return (System.nanoTime() - before) / NANOS;
    }

    private List<Lag> lags() {
        return machine.database().outsideShops(() -> machine.eventLog().lags(HealthRules.COUNTED));
    }

    private List<Backlog> backlog() {
        return machine.jobs().backlog();
    }

    private String vital(Function<Vitals, String> one) {
        try {
            return one.apply(machine.database().vitals());
        } catch (RuntimeException failed) {
            return "could not be read";
        }
    }

    private Duration uptime() {
        return Duration.between(machine.startedAt(), desks.entrance().clock().instant());
    }
}
