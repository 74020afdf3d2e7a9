package goodword.app;

import goodword.access.KeyWish;
import goodword.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `goodword demo`: a shop with real order history and an invented half year of recommendations,
/// and the server on top.
final class DemoCommand {
    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "port"));
        int port = ServeCommand.port(options.value("port"));
        Path home =
                options.value("data")
                        .map(Path::of)
                        .orElseGet(() -> EmbeddedPostgres.defaultHome().resolve("demo"));
        Foundation foundation =
                Foundation.lay(Optional.of(home.toString()), System.getenv(), terminal::line);
        DemoShop demo = new DemoShop(foundation, InstantSource.system(), terminal);
        demo.make();
        demo.settle("http://localhost:" + port + "/");
        new DemoReport(foundation.house(), terminal).print(DemoShop.ID);
        String key =
                foundation
                        .house()
                        .apiKeys()
                        .issue(
                                DemoShop.ID,
                                KeyWish.forEverything("demo"),
                                InstantSource.system().instant());
        terminal.line("");
        terminal.line("An API key of this shop, for this run: " + key);
        terminal.line("  health   curl http://localhost:" + port + "/actuator/health");
        terminal.line(
                "  figures  curl -H 'Authorization: Bearer %s' http://localhost:%d/v1/figures"
                        .formatted(key, port));
        terminal.line("  the API  http://localhost:" + port + "/docs/api");
        terminal.line("Ctrl-C stops.");
        new ServeCommand(terminal).serve(foundation, port);
    }
}
