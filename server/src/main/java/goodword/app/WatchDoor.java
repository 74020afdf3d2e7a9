package goodword.app;

import goodword.messaging.MailTally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Puts health and figures behind the health port, and a word about it behind the public door.
final class WatchDoor {
    private WatchDoor() {}

    static void furnish(GenericApplicationContext context, House house, Signs signs) {
        indicator(context, "program", () -> true);
        indicator(context, "door", signs::isOpen);
        indicator(context, "database", signs::databaseAnswers);
        indicator(context, "jobs", signs::jobsRun);
        context.registerBean(OpenHealth.class, () -> new OpenHealth(signs));
        context.registerBean(
                "mailMeters",
                MeterBinder.class,
                () -> registry -> count(registry, house.edges().mail().tally()));
    }

    /// Adds the house's own figures to those of the frame. Without a health port nobody reads them.
    static void show(ApplicationContext context, HouseMetrics metrics) {
        context.getBeanProvider(PrometheusRegistry.class)
                .ifAvailable(registry -> registry.register(metrics));
    }

    private static void indicator(
            GenericApplicationContext context, String name, BooleanSupplier well) {
        context.registerBean(
                name,
                HealthIndicator.class,
                () -> () -> (well.getAsBoolean() ? Health.up() : Health.down()).build());
    }

    private static void count(MeterRegistry registry, MailTally tally) {
        count(registry, "sent", tally.sent());
        count(registry, "deferred", tally.deferred());
        count(registry, "bounced", tally.bounced());
        count(registry, "withheld", tally.withheld());
    }

    private static void count(MeterRegistry registry, String outcome, LongAdder mails) {
        FunctionCounter.builder("goodword.mails", mails, LongAdder::sum)
                .description("Tries to send a mail since the start, by what came of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
