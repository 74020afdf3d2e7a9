package goodword.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `goodword serve`: the server, until it is told to stop.
final class ServeCommand {
    static final String PORT = "8080";

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "port", "health-port"));
        int port = port(options.value("port"));
        HealthPort health = HealthPort.of(options.value("health-port"), System.getenv(), port);
        Duration delay = StopDelay.of(System.getenv());
        Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line);
        try {
            serve(foundation, port, health, delay);
        } catch (UsageException portTaken) {
            foundation.close();
            throw portTaken;
        }
    }

    /// Serves until the process is asked to end, then closes the door first and the database last.
    private void serve(Foundation foundation, int port, HealthPort health, Duration delay) {
        House house = foundation.house();
        Door door = Door.of(port, foundation.home(), System.getenv());
        WebServer server = WebServer.open(house, door, health);
        house.jobs().start();
        terminal.line("Goodword listens on http://localhost:" + server.port());
        if (server.healthPort() > 0) {
            terminal.line(
                    "Health and metrics on http://%s:%d"
                            .formatted(health.address(), server.healthPort()));
        }
        house.entrance().joining().setUpLink().ifPresent(token -> welcome(token, server.port()));
        Running.untilStopped(
                List.of(
                        server::announceStop,
                        () -> StopDelay.pass(delay),
                        server::close,
                        foundation::close));
    }

    private void welcome(String token, int port) {
        terminal.line("There is no owner yet. Whoever opens this link first becomes it:");
        terminal.line("  " + link(token, port));
        terminal.line("It works once, for 24 hours; another start prints another one.");
    }

    /// A one-time link as people open it.
    static String link(String token, int port) {
        return Door.desk(System.getenv()).site(port).origin() + "/admin/welcome/" + token;
    }

    static int port(Optional<String> text) {
        return OptionValues.port("port", text.orElse(PORT));
    }
}
