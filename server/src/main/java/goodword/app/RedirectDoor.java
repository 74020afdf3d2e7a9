package goodword.app;

import goodword.redirect.Redirects;
import goodword.redirect.Tally;
import goodword.sharing.Link;
import goodword.sharing.Links;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;

/// The links' own door in the web server: a plain servlet ahead of MVC, and past every filter.
final class RedirectDoor {
    private static final String SERVLET = "redirect";

    private RedirectDoor() {}

    static void furnish(GenericApplicationContext context, House house, RedirectSettings settings) {
        context.registerBean(Redirects.class, () -> opened(context, house, settings));
        context.registerBean(
                Links.class,
                () ->
                        new Links(
                                house.rooms().database(),
                                house.shops(),
                                house.rooms().sharing(),
                                house.rooms().clock(),
                                () -> base(context, settings)));
        context.registerBean(
                SERVLET,
                ServletRegistrationBean.class,
                () -> {
                    var servlet = context.getBean(Redirects.class).servlet();
                    var door = new ServletRegistrationBean<>(servlet, Link.PATH + "*");
                    door.setName(SERVLET);
                    return door;
                });
        context.registerBean(
                "hotPath",
                WebServerFactoryCustomizer.class,
                () ->
                        (WebServerFactoryCustomizer<TomcatServletWebServerFactory>)
                                factory ->
                                        factory.addContextValves(
                                                new HotPath(
                                                        SERVLET,
                                                        context.getBean(Redirects.class)
                                                                .servlet())));
        context.registerBean(
                "clickMeters",
                MeterBinder.class,
                () -> registry -> count(registry, context.getBean(Redirects.class).tally()));
    }

    private static Redirects opened(
            GenericApplicationContext context, House house, RedirectSettings settings) {
        try {
            return Redirects.open(
                    house.rooms(),
                    house.shops(),
                    new Redirects.Plan(
                            house.clickIntake(),
                            settings.file(),
                            settings.bytesMax(),
                            () -> base(context, settings)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String base(GenericApplicationContext context, RedirectSettings settings) {
        return settings.publicUrl().orElseGet(() -> "http://localhost:" + port(context));
    }

    /// The port in use; before the server runs, the one that it was told.
    private static String port(GenericApplicationContext context) {
        WebServer running = ((ServletWebServerApplicationContext) context).getWebServer();
        return running != null && running.getPort() > 0
                ? Integer.toString(running.getPort())
                : Objects.requireNonNull(context.getEnvironment().getProperty("server.port"));
    }

    private static void count(MeterRegistry registry, Tally tally) {
        count(registry, "taken", tally.taken());
        count(registry, "previews", tally.previews());
        count(registry, "stored", tally.stored());
        count(registry, "spilled", tally.spilled());
        count(registry, "dropped", tally.dropped());
    }

    private static void count(MeterRegistry registry, String fate, LongAdder clicks) {
        FunctionCounter.builder("goodword.clicks", clicks, LongAdder::sum)
                .tag("fate", fate)
                .register(registry);
    }
}
