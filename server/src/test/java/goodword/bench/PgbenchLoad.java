package goodword.bench;

import goodword.platform.database.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PostgreSQL alone: one transaction per order with the statements that the work itself needs, run
/// by pgbench on the same server, in the same tables, as the same role.
final class PgbenchLoad implements Load {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path pgbench;
    private final BenchServer server;
    private final Path script;
    private final int clients;

    /// @param advocates how many there are; the upper half is this load's
    static PgbenchLoad ofOrders(BenchServer server, BenchShop shop, long advocates, int clients)
            throws IOException {
        String order = read("order.sql");
        return new PgbenchLoad(server, ofShop(order, shop, advocates), clients);
    }

    /// As {@link #ofOrders}, and the caller's key is looked up and the answer is kept.
    static PgbenchLoad ofCalls(BenchServer server, BenchShop shop, long advocates, int clients)
            throws IOException {
        String order = read("order.sql");
        String call = order.replace("\ncommit;\n", "\n" + read("answer.sql") + "commit;\n");
        return new PgbenchLoad(server, ofShop(call, shop, advocates), clients);
    }

    private PgbenchLoad(BenchServer server, String text, int clients) throws IOException {
        this.pgbench = find();
        this.server = server;
        this.clients = clients;
        this.script = Files.createTempFile("goodword-bench-", ".sql");
        script.toFile().deleteOnExit();
        Files.writeString(script, text);
    }

    @Override
    public Pace run(int seconds) throws IOException, InterruptedException {
        DatabaseAddress program = server.program();
        ProcessBuilder command =
                new ProcessBuilder(
                        pgbench.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + seconds,
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + server.port(),
                        "--username=" + program.user(),
                        server.name());
        command.environment().put("PGPASSWORD", program.password());
        command.redirectErrorStream(true);
        Process process = command.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(words);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed. Its own words:\n" + words);
        }
        return new Pace(Double.parseDouble(tps.group(1)), Double.NaN, Double.NaN);
    }

    private static String ofShop(String text, BenchShop shop, long advocates) {
        return text.replace("@shop", shop.id().toString())
                .replace("@first", Long.toString(advocates / 2))
                .replace("@last", Long.toString(advocates));
    }

    private static String read(String name) throws IOException {
        try (InputStream text = PgbenchLoad.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is missing beside this class");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path find() throws IOException {
        List<Path> folders = new ArrayList<>();
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(":")) {
            folders.add(Path.of(folder));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(debian)) {
                versions.forEach(version -> folders.add(version.resolve("bin")));
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "pgbench is neither on the PATH nor in"
                                                + " /usr/lib/postgresql/*/bin. It comes with"
                                                + " PostgreSQL: apt-get install"
                                                + " postgresql-contrib (Debian)."));
    }
}
