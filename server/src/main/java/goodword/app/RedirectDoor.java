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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/// The links' own door in the web server: a plain servlet ahead of MVC, and past every filter.
final class RedirectDoor {
    private static final String SERVLET = "redirect";

    private RedirectDoor() {}

    static void furnish(GenericApplicationContext context, House house, RedirectSettings settings) {
        Supplier<String> base = base(context, settings);
        context.registerBean(Redirects.class, () -> opened(house, settings, base));
        context.registerBean(
                Links.class,
                () ->
                        new Links(
                                house.rooms().database(),
                                house.shops(),
                                house.rooms().sharing(),
                                house.rooms().clock(),
                                base));
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
                                                hotPath(context.getBean(Redirects.class))));
        context.registerBean(
                "clickMeters",
                MeterBinder.class,
                () -> registry -> count(registry, context.getBean(Redirects.class).tally()));
    }

    private static HotPath hotPath(Redirects redirects) {
        return new HotPath(SERVLET, redirects.servlet(), redirects::leadsOn);
    }

    private static Redirects opened(House house, RedirectSettings settings, Supplier<String> base) {
        try {
            return Redirects.open(
                    house.rooms(),
                    house.shops(),
                    new Redirects.Plan(
                            house.clickIntake(), settings.file(), settings.bytesMax(), base));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Scheme and host of the links on the shared host. The server is asked for its port only once
    /// it runs: asked earlier, Tomcat makes a second connector, on 8080.
    static Supplier<String> base(GenericApplicationContext context, RedirectSettings settings) {
        AtomicInteger running = new AtomicInteger();
        context.addApplicationListener(
                (ApplicationListener<WebServerInitializedEvent>)
                        event -> {
                            if (event.getApplicationContext() == context) {
                                running.set(event.getWebServer().getPort());
                            }
                        });
        return () ->
                settings.publicUrl()
                        .orElseGet(() -> "http://localhost:" + port(context, running.get()));
    }

    private static String port(GenericApplicationContext context, int running) {
        return running > 0
                ? Integer.toString(running)
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
                .description("Openings of links since the start, by what became of them")
                .tag("fate", fate)
                .register(registry);
    }
}
