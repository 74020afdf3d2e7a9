package goodword.app;

import goodword.platform.database.DatabaseStartFailure;
import goodword.simulation.RecordingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The command line.
public final class Main {
    private static final String HELP =
            """
            Goodword: one good word of a satisfied customer, one fair reward.

            goodword demo   [--data DIR] [--port N] [--shop-port N] [--report]
                                                      a shop with real order history, a shop to play
                                                      in (port + 1), a clock to move; prints a link
                                                      into the desk, and its figures with --report
            goodword serve  [--data DIR] [--port N] [--health-port N|off]
                                                      the server; health and metrics on a port of
                                                      their own (8081)
            goodword shop   NAME [--currency EUR] [--site URL] [--link-host HOST] [--data DIR]
                                                      opens a shop, prints its id and a key; links
                                                      lead to its site
            goodword staff  reset EMAIL | drop-factors EMAIL | invite EMAIL --shop ID [--role owner]
                                                      for staff who cannot help themselves
            goodword audit  verify [--shop ID] [--data DIR]
                                                      checks the audit log's chains
            goodword backup --to FILE [--data DIR]    writes everything into one file, also while the
                                                      server runs; the secret is kept apart
            goodword restore --from FILE [--data DIR] puts it into an empty data folder or database
            goodword import FILE --shop ID [--data DIR]
                                                      takes a shop's order history (CSV)
            goodword simulate --shop ID --program ID [--margin 40] [--recommend LOW,MIDDLE,HIGH] [--data DIR]
                                                      what a program would cost and bring, reckoned over
                                                      the shop's own last year; also --reach, --convert,
                                                      --anyway, --used, --arm
            goodword export FILE.zip --shop ID [--data DIR]
                                                      everything that a shop has, in one file
            goodword move-in FILE.zip [--data DIR]    a shop that `export` wrote, into an installation
                                                      that does not have it
            goodword replay DIR --out OUT [--currency EUR] [--k-window-days 120] [--trust on|off]
                                                      runs a recorded shop and writes what came of it
            goodword help

            --data DIR   where everything is kept (default: GOODWORD_DATA, else /var/lib/goodword for
                         root and ~/.goodword for others). GOODWORD_DATABASE_URL names a PostgreSQL of
                         your own instead of the embedded one; docs/operating.md tells more.
            """;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), Terminal.standard()));
    }

    static int run(List<String> arguments, Terminal terminal) {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest =
                arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        try {
            switch (command) {
                case "demo" -> new DemoCommand(terminal).run(rest);
                case "serve" -> new ServeCommand(terminal).run(rest);
                case "shop" -> new ShopCommand(terminal).run(rest);
                case "staff" -> new StaffCommand(terminal).run(rest);
                case "audit" -> {
                    return new AuditCommand(terminal).run(rest);
                }
                case "backup" -> new BackupCommand(terminal, System.getenv()).backup(rest);
                case "restore" -> new BackupCommand(terminal, System.getenv()).restore(rest);
                case "import" -> new ImportCommand(terminal).run(rest);
                case "simulate" -> new SimulateCommand(terminal).run(rest);
                case "export" -> new ExportCommand(terminal).run(rest);
                case "move-in" -> {
                    return new MoveInCommand(terminal).run(rest);
                }
                case "replay" -> new ReplayCommand(terminal).run(rest);
                case "rehearse" -> new RehearseCommand(terminal).run();
                case "help", "--help", "-h" -> terminal.line(HELP);
                default -> throw new UsageException("there is no command " + command);
            }
            return 0;
        } catch (UsageException wrong) {
            terminal.line("goodword: " + wrong.getMessage());
            terminal.line("`goodword help` lists what there is.");
            return 2;
        } catch (DatabaseStartFailure | RecordingException | IOException failed) {
            terminal.line("goodword: " + failed.getMessage());
            return 1;
        }
    }
}
