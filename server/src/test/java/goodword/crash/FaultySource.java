package goodword.crash;

import goodword.platform.database.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Stands between the program and its database and plants a fault: changes the text of statements,
/// or lets some of them run only after the commit.
final class FaultySource implements Database.SourceWrapper {
    private final Fault fault;
    private final String shop;
    private final Doom doom;

    /// What a fault may do to its process.
    interface Doom {
        /// The fault was at work.
        void applied();

        /// Now would be the worst moment to die.
        void worstMoment();
    }

    FaultySource(Fault fault, String shop, Doom doom) {
        this.fault = fault;
        this.shop = shop;
        this.doom = doom;
    }

    @Override
    public DataSource wrap(DataSource source) {
        return proxy(
                DataSource.class,
                (method, arguments) -> {
                    Object result = invoke(source, method, arguments);
                    return result instanceof Connection connection
                            ? wrap(connection, source)
                            : result;
                });
    }

    private Connection wrap(Connection connection, DataSource source) {
        List<Deferred> deferred = new ArrayList<>();
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        String sql = String.valueOf(arguments[0]);
                        if (fault.deferred != null && sql.contains(fault.deferred)) {
                            Deferred later = new Deferred(source.getConnection(), sql);
                            deferred.add(later);
                            return later.recorded;
                        }
                        arguments[0] = rewritten(sql);
                    }
                    if (method.getName().equals("rollback")) {
                        for (Deferred later : deferred) {
                            later.connection.close();
                        }
                        deferred.clear();
                    }
                    Object result = invoke(connection, method, arguments);
                    if (method.getName().equals("commit")) {
                        for (Deferred later : deferred) {
                            doom.worstMoment();
                            later.run();
                            doom.applied();
                        }
                        deferred.clear();
                    }
                    return result;
                });
    }

    private String rewritten(String sql) {
        String changed = sql;
        for (Fault.Rewrite rewrite : fault.rewrites) {
            changed = changed.replace(rewrite.from(), rewrite.to());
        }
        if (!changed.equals(sql)) {
            doom.applied();
        }
        return changed;
    }

    /// A statement that takes its values now and runs later, on a connection of its own.
    private final class Deferred {
        private final Connection connection;
        private final PreparedStatement real;
        private final PreparedStatement recorded;

        private Deferred(Connection connection, String sql) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(true);
            try (PreparedStatement enter =
                    connection.prepareStatement("select set_config('app.shop', ?, false)")) {
                enter.setString(1, shop);
                enter.execute();
            }
            this.real = connection.prepareStatement(sql);
            this.recorded =
                    proxy(
                            PreparedStatement.class,
                            (method, arguments) ->
                                    switch (method.getName()) {
                                        case "executeUpdate" -> 1;
                                        case "close" -> null;
                                        default -> invoke(real, method, arguments);
                                    });
        }

        private void run() throws SQLException {
            try (connection) {
                real.executeUpdate();
            }
        }
    }

    private interface Call {
        @Nullable Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                call.of(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
