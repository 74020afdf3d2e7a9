package goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.Ground;
import goodword.app.House;
import goodword.conversion.EnrolJourney.Candidate;
import goodword.crash.IntakeProcess.Start;
import goodword.person.CustomerRef;
import goodword.platform.clock.Chance;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.Storage;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.ProgramId;
import goodword.program.Terms;
import goodword.shop.Shop;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One run: a database of its own, two intakes, a plan of orders. Asserts that all of this is what
/// it claims to be.
final class CrashRun implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Currency EUR = Currency.getInstance("EUR");

    private final EmbeddedPostgres server;
    private final String database;
    private final Fault fault;
    private final Plan plan;
    private final long seed;
    private final List<Intake> intakes = new ArrayList<>();
    private final List<String> untaken = new ArrayList<>();
    private String report = "";

    private CrashRun(EmbeddedPostgres server, String database, Fault fault, Plan plan, long seed) {
        this.server = server;
        this.database = database;
        this.fault = fault;
        this.plan = plan;
        this.seed = seed;
    }

    /// What is to be played.
    ///
    /// @param killed whether intakes die, and need processes of their own for it
    record Scene(Fault fault, int orders, long seed, boolean killed) {
        static Scene underFire(int orders, long seed) {
            return new Scene(Fault.NONE, orders, seed, true);
        }

        static Scene of(Fault fault, int orders, long seed) {
            return new Scene(fault, orders, seed, fault.halts);
        }
    }

    static CrashRun prepare(EmbeddedPostgres server, Path folder, Scene scene)
            throws IOException, SQLException, InterruptedException {
        String name = "crash_" + NUMBER.incrementAndGet();
        Fault fault = scene.fault();
        Plan plan = Plan.of(scene.orders(), scene.seed());
        CrashRun run = new CrashRun(server, name, fault, plan, scene.seed());
        assertThat(
                        run.numberFrom(
                                "postgres",
                                "select count(*) from pg_database where datname = '" + name + "'"))
                .isZero();
        DatabaseAddress address = Storage.open(server, name);
        assertThat(run.number("select count(*) from order_order")).isZero();
        ShopId shop = openShop(address, fault);
        if (fault.ddl != null) {
            run.execute(fault.ddl);
        }
        Path own = Files.createDirectory(folder.resolve(name));
        for (int number = 1; number <= 2; number++) {
            Start start = new Start(address, shop.toString(), fault, own, "intake-" + number);
            run.intakes.add(scene.killed() ? Intake.apart(start) : Intake.inside(start));
        }
        for (Intake intake : run.intakes) {
            run.await("both intakes are ready", intake::isReady);
        }
        return run;
    }

    /// Delivers everything while the database and the intakes are killed, and returns how often
    /// each of them was.
    int[] deliverUnderFire() throws InterruptedException {
        Delivery delivery = delivery(900, Integer.MAX_VALUE);
        Killer killer = new Killer(server, this::databaseAnswers, intakes, delivery);
        Thread killing = Thread.ofPlatform().start(killer);
        run(delivery);
        killer.stop();
        killing.join();
        return killer.kills();
    }

    /// Delivers everything; an intake that dies of its fault is started again.
    void deliver() throws InterruptedException {
        Thread nurse = Thread.ofPlatform().start(this::restartTheDead);
        run(delivery(300, 3));
        nurse.interrupt();
        nurse.join();
    }

    private Delivery delivery(int seconds, int refusalsMax) {
        return new Delivery(plan.deliveries(), intakes, new Delivery.Limits(seconds, refusalsMax));
    }

    boolean faultWasAtWork() {
        return !fault.isInProcess() || intakes.stream().anyMatch(Intake::faultWasAtWork);
    }

    /// Everything that is wrong once all is quiet.
    List<String> violations() throws SQLException, InterruptedException {
        quieten();
        List<String> violations = new ArrayList<>(untaken);
        try (Connection connection = connect(database)) {
            violations.addAll(Audit.of(connection, plan.orders()));
        }
        report += ", %d violations".formatted(violations.size());
        System.out.println(report);
        violations.stream().limit(5).forEach(one -> System.out.println("    " + one));
        return violations;
    }

    String report() {
        return report + "\n" + String.join("\n", intakes.stream().map(Intake::tail).toList());
    }

    @Override
    public void close() {
        intakes.forEach(Intake::close);
    }

    private void run(Delivery delivery) throws InterruptedException {
        long start = System.nanoTime();
        untaken.addAll(delivery.run(seed));
        report =
                "%s: %,d orders, %,d deliveries planned, %,d sent, %,d unanswered, %d s"
                        .formatted(
                                fault,
                                plan.orders().size(),
                                plan.deliveries().size(),
                                delivery.sent(),
                                delivery.unanswered(),
                                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private void restartTheDead() {
        try {
            while (true) {
                intakes.forEach(Intake::restart);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the intakes and waits until nothing that they began is still under way.
    private void quieten() throws SQLException, InterruptedException {
        if (fault == Fault.ACK_BEFORE_COMMIT) {
            awaitIdle();
        }
        intakes.forEach(Intake::close);
        await("the server is up", this::databaseAnswers);
        assertThat(server.isRunning()).isTrue();
        await(
                "no session is left",
                () ->
                        number(
                                        """
                                        select count(*) from pg_stat_activity
                                        where datname = current_database()
                                            and pid <> pg_backend_pid()
                                            and backend_type = 'client backend'
                                        """)
                                == 0);
    }

    /// What was acknowledged too early gets every chance to be done in the end.
    private void awaitIdle() throws InterruptedException, SQLException {
        long before = -1;
        for (long now = commits(); now != before; now = commits()) {
            before = now;
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private long commits() throws SQLException {
        return number("select count(*) from order_order")
                + number("select count(*) from order_refund")
                + number("select count(*) from event_log");
    }

    private boolean databaseAnswers() {
        try {
            return number("select count(*) from order_order") >= 0;
        } catch (SQLException down) {
            return false;
        }
    }

    private long number(String query) throws SQLException {
        return numberFrom(database, query);
    }

    private long numberFrom(String name, String query) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String ddl) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(name), server.superuser(), server.password());
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException, InterruptedException;
    }

    private void await(String what, Condition condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("%s\n%s", what, report()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static ShopId openShop(DatabaseAddress address, Fault fault) {
        SettableClock clock = new SettableClock(StoreOrder.FIRST.minus(Duration.ofDays(1)));
        Chance chance = new Chance(new SecureRandom(), clock);
        ShopId shop = new ShopId(UUID.randomUUID());
        try (House house =
                new House(
                        new Ground(
                                Database.open(address, 2),
                                new Vault(new byte[32]),
                                clock,
                                chance,
                                true))) {
            house.shops().open(new Shop(shop, "Crash shop", EUR, true, clock.instant()));
            var programs = house.rooms().programs();
            house.rooms()
                    .database()
                    .inShop(
                            shop,
                            () -> {
                                ProgramId program =
                                        programs.draft(shop, "Program", null, clock.instant());
                                return programs.publish(
                                        shop, program, terms(fault), clock.instant());
                            });
            List<Candidate> candidates = new ArrayList<>();
            for (int number = 0; number < Plan.ADVOCATES; number++) {
                candidates.add(new Candidate(advocate(number), "CODE" + number));
            }
            house.enrolJourney().enrol(shop, candidates);
        }
        return shop;
    }

    private static CustomerRef advocate(int number) {
        String email = StoreOrder.email(1_000_000 + number);
        return new CustomerRef("advocate-" + number, email, null, null, null, null);
    }

    private static Terms terms(Fault fault) {
        Offer offer =
                new Offer(
                        Benefit.percent(1_000, Means.COUPON),
                        Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT));
        return new Terms(
                Map.of("A", offer),
                new Terms.Minimum(new Money(2_500, EUR), Terms.Basis.BEFORE_DISCOUNT),
                true,
                3_650,
                30,
                14,
                Terms.RefundRule.RECKONS,
                null,
                null,
                fault == Fault.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.FLOOR);
    }
}
