package goodword.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import goodword.platform.tenancy.ShopId;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one door to PostgreSQL. Whatever belongs to a shop happens in {@link #inShop}: one
/// transaction that row security confines to that shop, and that starts over when it loses a race.
/// Thread-safe.
public final class Database implements AutoCloseable {
    private static final int ATTEMPTS_MAX = 8;

    /// Every statement finds its rows by keys, so that one plan does for all values: PostgreSQL
    /// would otherwise plan a lookup by an array anew each time, at ten times its cost.
    private static final String ONE_PLAN = "set plan_cache_mode = force_generic_plan";

    private final HikariDataSource pool;
    private final DataSource joined;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final Line line;
    private final ScopedValue<ShopId> inside = ScopedValue.newInstance();

    private Database(HikariDataSource pool, DataSource source) {
        this.pool = pool;
        this.line = new Line(pool.getMaximumPoolSize());
        this.joined = new TransactionAwareDataSourceProxy(source);
        this.sql = JdbcClient.create(source);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /// Opens a pool of at most `connectionsMax` as the program's role, which owns nothing. A login
    /// of another name steps down to that role on each connection.
    public static Database open(DatabaseAddress address, int connectionsMax) {
        HikariDataSource pool = new HikariDataSource(poolOf(address, connectionsMax));
        return new Database(pool, pool);
    }

    /// For tests that stand between the program and its database.
    public static Database through(
            DatabaseAddress address, int connectionsMax, SourceWrapper wrapper) {
        HikariDataSource pool = new HikariDataSource(poolOf(address, connectionsMax));
        return new Database(pool, wrapper.wrap(pool));
    }

    /// What a test puts between the program and its database.
    @FunctionalInterface
    public interface SourceWrapper {
        DataSource wrap(DataSource source);
    }

    /// Statements; inside {@link #inShop} they join its transaction.
    public JdbcClient sql() {
        return sql;
    }

    /// A data source whose connections join the running transaction, for libraries.
    public DataSource joined() {
        return joined;
    }

    /// Runs `work` in one transaction of this shop, and again from the start when it lost a race
    /// (deadlock, unique key, {@link RaceLost}), so `work` must have no effect outside the
    /// database. Inside a transaction of the same shop, `work` joins it.
    public <T> T inShop(ShopId shop, Supplier<T> work) {
        if (inside.isBound() && inside.get().equals(shop)) {
            return work.get();
        }
        return withRetries(
                () ->
                        transaction.execute(
                                status -> {
                                    enter(shop);
                                    return ScopedValue.where(inside, shop).call(work::get);
                                }));
    }

    /// Runs `work` in one transaction of this shop and takes back all that it changed, so that what
    /// it returns is what would have come of it.
    public <T> T tried(ShopId shop, Supplier<T> work) {
        return withRetries(
                () ->
                        transaction.execute(
                                status -> {
                                    status.setRollbackOnly();
                                    enter(shop);
                                    return ScopedValue.where(inside, shop).call(work::get);
                                }));
    }

    /// Runs `work` in one transaction of this shop that changes nothing and sees everything as it
    /// stood at one moment, however long it takes.
    public <T> T seenAtOnce(ShopId shop, Supplier<T> work) {
        return withRetries(
                () ->
                        snapshot.execute(
                                status -> {
                                    enter(shop);
                                    return ScopedValue.where(inside, shop).call(work::get);
                                }));
    }

    /// Runs `work` in one transaction outside any shop: row security then hides every shop's rows.
    public <T> T outsideShops(Supplier<T> work) {
        return withRetries(() -> transaction.execute(status -> work.get()));
    }

    /// Whether work failed because the database is away or in trouble of its own, so that the same
    /// work may well succeed later.
    public static boolean isAway(RuntimeException failure) {
        return failure instanceof TransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException;
    }

    /// Asks the database how it is, in a transaction of its own.
    public Vitals vitals() {
        return outsideShops(
                () ->
                        sql.sql(
                                        """
                                        select current_setting('server_version') as version,
                                            pg_database_size(current_database()) as bytes
                                        """)
                                .query(
                                        (row, line) ->
                                                new Vitals(
                                                        row.getString("version"),
                                                        row.getLong("bytes")))
                                .single());
    }

    /// How its connections are used.
    public PoolState pool() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new PoolState(
                now.getActiveConnections(),
                now.getIdleConnections(),
                pool.getMaximumPoolSize(),
                now.getThreadsAwaitingConnection() + line.waiting());
    }

    @Override
    public void close() {
        pool.close();
    }

    private void enter(ShopId shop) {
        sql.sql("select set_config('app.shop', :shop, true)")
                .param("shop", shop.toString())
                .query()
                .singleValue();
    }

    private <T> T withRetries(Supplier<T> attempt) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction does not start inside another shop's");
        }
        for (int tries = 1; ; tries++) {
            try {
                return line.inTurn(attempt);
            } catch (ConcurrencyFailureException | DuplicateKeyException | RaceLost race) {
                if (tries == ATTEMPTS_MAX) {
                    throw race;
                }
                pause(tries);
            }
        }
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(Math.min(200, 5L << tries));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a second try", stopped);
        }
    }

    private static HikariConfig poolOf(DatabaseAddress address, int connectionsMax) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("goodword");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connectionsMax);
        config.setMinimumIdle(Math.min(2, connectionsMax));
        config.setConnectionTimeout(Line.WAIT_MAX.toMillis());
        config.setInitializationFailTimeout(Line.WAIT_MAX.toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "goodword");
        config.addDataSourceProperty("connectTimeout", "5");
        // An exception ends up in a log, and the detail of a broken rule is a whole row.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        boolean stepsDown = !address.user().equals(Migrations.PROGRAM_ROLE);
        String role = stepsDown ? "; set role " + Migrations.PROGRAM_ROLE : "";
        config.setConnectionInitSql(ONE_PLAN + role);
        return config;
    }
}
