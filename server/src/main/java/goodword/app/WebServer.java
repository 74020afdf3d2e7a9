package goodword.app;

import goodword.api.Answers;
import goodword.api.FiguresResource;
import goodword.api.OrdersResource;
import goodword.api.ReferralsResource;
import goodword.api.ShopResource;
import goodword.connector.generic.OrderJson;
import goodword.connector.generic.RulingJson;
import goodword.redirect.Redirects;
import goodword.redirect.Tally;
import goodword.sharing.Links;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/// The house's front door: health and the API over HTTP, on Spring Boot. Nothing is found by
/// scanning; each resource is handed in by name.
final class WebServer implements AutoCloseable {
    private static final String HEALTH_PORT = "local.management.port";

    private final ConfigurableApplicationContext context;
    private final Signs signs;

    private WebServer(ConfigurableApplicationContext context, Signs signs) {
        this.context = context;
        this.signs = signs;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    static class Frame {}

    /// Opens the door on this port; 0 takes any free one. Clicks that wait for the database are
    /// kept no longer than this process.
    static WebServer open(House house, int port) {
        return open(house, Door.passing(port));
    }

    /// Without a health port.
    static WebServer open(House house, Door door) {
        return open(house, door, HealthPort.OFF);
    }

    /// Whoever opens it closes it; it does not wait for the process to end.
    static WebServer open(House house, Door door, HealthPort health) {
        Signs signs = new Signs(house);
        SpringApplication application = new SpringApplication(Frame.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new HashMap<>(health.properties());
        properties.put("server.port", door.port());
        properties.put("server.shutdown", "graceful");
        properties.put("server.tomcat.max-keep-alive-requests", "-1");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.threads.virtual.enabled", "true");
        // A larger picture is refused with words by the page that asked for it.
        properties.put("spring.servlet.multipart.max-file-size", "8MB");
        application.setDefaultProperties(properties);
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>)
                        context -> {
                            furnish(context, house, door);
                            WatchDoor.furnish(context, house, signs);
                        });
        try {
            ConfigurableApplicationContext context = application.run();
            WatchDoor.show(context, new HouseMetrics(house, signs, LastBackup.of(door)));
            return new WebServer(context, signs);
        } catch (RuntimeException failed) {
            throw PortTaken.told(failed);
        }
    }

    int port() {
        var running = (ServletWebServerApplicationContext) context;
        return Objects.requireNonNull(running.getWebServer()).getPort();
    }

    /// Where health and figures are; 0 when they are nowhere.
    int healthPort() {
        return context.getEnvironment().getProperty(HEALTH_PORT, Integer.class, 0);
    }

    /// Tells whoever asks that no more requests should come; those that come are still answered.
    void announceStop() {
        signs.stop();
    }

    /// What the container holds under this name; tests ask it for all routes.
    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// Builds advocates' links with the address that this server is known by.
    Links links() {
        return context.getBean(Links.class);
    }

    /// What became of the clicks so far.
    Tally clicks() {
        return context.getBean(Redirects.class).tally();
    }

    /// A part that the frame holds, for tests that look at it.
    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        announceStop();
        context.close();
    }

    private static void furnish(GenericApplicationContext context, House house, Door door) {
        var rooms = house.rooms();
        Answers answers = ApiFrame.answers(house);
        context.registerBean(
                OrdersResource.class,
                () ->
                        new OrdersResource(
                                answers,
                                new OrderJson(rooms.clock()),
                                house.orderJourney(),
                                house.adjustmentJourney(),
                                house.storyteller()));
        context.registerBean(
                ReferralsResource.class,
                () ->
                        new ReferralsResource(
                                answers,
                                rooms,
                                house.storyteller(),
                                house.reviewJourney(),
                                new RulingJson(rooms.clock())));
        ResourceDoor.furnish(context, house, answers);
        context.registerBean(
                ShopResource.class, () -> new ShopResource(answers, house.shops(), rooms.clock()));
        context.registerBean(
                FiguresResource.class, () -> new FiguresResource(house.insight(), house.shops()));
        StopReport.furnish(context);
        ApiFrame.furnish(context, house, door.requestsPerMinute());
        RedirectDoor.furnish(context, house, door.redirect());
        PeopleDoor.furnish(context, house, door.desk());
        MessagingDoor.furnish(context, house, door);
        AdminDoor.furnish(context, house, door);
        WebhookDoor.furnish(context, house, answers);
        StoreDoor.furnish(context, house, answers, RedirectDoor.base(context, door.redirect()));
    }
}
