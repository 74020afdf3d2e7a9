package goodword.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import goodword.app.Ground;
import goodword.app.House;
import goodword.connector.Reading;
import goodword.connector.generic.DisputeJson;
import goodword.connector.generic.OrderJson;
import goodword.connector.generic.RefundJson;
import goodword.platform.clock.Chance;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A Goodword of its own, to be killed: takes messages over HTTP and says 200 when they are
/// committed. It ends by itself when its input ends, so a failed test leaves nothing running.
final class IntakeProcess {
    private static final int THREADS = 4;

    private final Start start;
    private final House house;
    private final Database database;
    private final ShopId shop;
    private final OrderJson orderJson;
    private final boolean acksFirst;
    private final FaultySource.Doom doom;
    private final ExecutorService afterwards = Executors.newSingleThreadExecutor();

    private IntakeProcess(Database database, Start start, FaultySource.Doom doom) {
        SettableClock clock = new SettableClock(StoreOrder.NOW);
        this.start = start;
        this.database = database;
        this.shop = ShopId.parse(start.shop());
        this.orderJson = new OrderJson(clock);
        this.acksFirst = start.fault() == Fault.ACK_BEFORE_COMMIT;
        this.doom = doom;
        this.house =
                new House(
                        new Ground(
                                database,
                                new Vault(new byte[32]),
                                clock,
                                new Chance(new SecureRandom(), clock),
                                true));
    }

    /// What a process is told.
    ///
    /// @param folder where it writes its port, and a note when its fault was at work
    record Start(DatabaseAddress address, String shop, Fault fault, Path folder, String name) {
        String[] arguments() {
            return new String[] {
                address.url(),
                address.user(),
                address.password(),
                shop,
                fault.name(),
                folder.toString(),
                name
            };
        }

        static Start of(String[] arguments) {
            return new Start(
                    new DatabaseAddress(arguments[0], arguments[1], arguments[2]),
                    arguments[3],
                    Fault.valueOf(arguments[4]),
                    Path.of(arguments[5]),
                    arguments[6]);
        }

        Path portFile() {
            return folder.resolve(name + ".port");
        }

        Path appliedFile() {
            return folder.resolve(name + ".applied");
        }

        Path logFile() {
            return folder.resolve(name + ".log");
        }

        void say(String line) {
            try {
                Files.writeString(
                        logFile(),
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    static void main(String[] arguments) throws IOException {
        try (Serving _ = serve(Start.of(arguments))) {
            System.in.transferTo(System.out);
        }
        System.exit(0);
    }

    /// Serves until it is closed, and says where in the port file.
    static Serving serve(Start start) throws IOException {
        FaultySource.Doom doom = new Accident(start);
        Database database =
                start.fault().isInProcess()
                        ? Database.through(
                                start.address(),
                                2 * THREADS,
                                new FaultySource(start.fault(), start.shop(), doom))
                        : Database.open(start.address(), THREADS);
        IntakeProcess intake = new IntakeProcess(database, start, doom);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(threads);
        server.createContext("/", intake::answer);
        server.start();
        Path port =
                Files.writeString(
                        start.folder().resolve(start.name() + ".new"),
                        Integer.toString(server.getAddress().getPort()));
        Files.move(port, start.portFile(), StandardCopyOption.ATOMIC_MOVE);
        return new Serving(server, threads, intake.house);
    }

    /// An intake at work.
    record Serving(HttpServer server, ExecutorService threads, House house)
            implements AutoCloseable {
        @Override
        public void close() {
            server.stop(0);
            threads.close();
            house.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status(exchange.getRequestURI().getPath(), body), -1);
        }
    }

    private int status(String path, byte[] body) {
        try {
            if (path.equals("/ready")) {
                database.outsideShops(() -> database.sql().sql("select 1").query().singleValue());
            } else if (acksFirst) {
                afterwards.execute(
                        () -> {
                            doom.worstMoment();
                            take(path, body);
                            doom.applied();
                        });
            } else {
                take(path, body);
            }
            return 200;
        } catch (IllegalArgumentException refused) {
            start.say(path + ": " + refused);
            return 422;
        } catch (RuntimeException failed) {
            start.say(path + ": " + failed);
            return 503;
        }
    }

    private void take(String path, byte[] body) {
        String[] parts = path.split("/", -1);
        if (parts.length == 2) {
            house.orderJourney().take(shop, read(orderJson.read(body)));
        } else if (parts[3].equals("refunds")) {
            house.adjustmentJourney().refund(shop, parts[2], read(RefundJson.read(body)));
        } else {
            house.adjustmentJourney().dispute(shop, parts[2], read(DisputeJson.read(body)));
        }
    }

    private static <T> T read(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> read -> read.value();
            case Reading.Refused<T> refused ->
                    throw new IllegalArgumentException(refused.field() + " " + refused.why());
        };
    }

    /// Dies at the worst of some hundred bad moments.
    private static final class Accident implements FaultySource.Doom {
        private final Start start;
        private final AtomicInteger left = new AtomicInteger(new SecureRandom().nextInt(250, 600));
        private volatile boolean applied;

        private Accident(Start start) {
            this.start = start;
        }

        @Override
        public void applied() {
            if (applied) {
                return;
            }
            applied = true;
            try {
                Files.writeString(start.appliedFile(), start.fault().name());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void worstMoment() {
            if (start.fault().halts && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
