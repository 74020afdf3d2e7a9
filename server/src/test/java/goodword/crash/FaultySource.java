package goodword.crash;

import goodword.platform.database.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
        Deferral deferral = new Deferral(source);
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        String sql = String.valueOf(arguments[0]);
                        if (fault.deferred != null && sql.contains(fault.deferred)) {
                            return deferral.record(sql);
                        }
                        arguments[0] = rewritten(sql);
                    }
                    if (method.getName().equals("rollback")) {
                        deferral.forget();
                    }
                    Object result = invoke(connection, method, arguments);
                    if (method.getName().equals("commit")) {
                        deferral.run();
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

    /// The statements of one transaction that take their values now and run after it, on a
    /// connection of their own: one for all of them, or the pool would run dry.
    private final class Deferral {
        private final DataSource source;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private @Nullable Connection own;

        private Deferral(DataSource source) {
            this.source = source;
        }

        private PreparedStatement record(String sql) throws SQLException {
            Connection connection = open();
            PreparedStatement real = connection.prepareStatement(sql);
            statements.add(real);
            return proxy(
                    PreparedStatement.class,
                    (method, arguments) ->
                            switch (method.getName()) {
                                case "executeUpdate" -> 1;
                                case "executeQuery" -> nothing(connection);
                                case "close" -> null;
                                default -> invoke(real, method, arguments);
                            });
        }

        private Connection open() throws SQLException {
            Connection connection = own;
            if (connection == null) {
                connection = source.getConnection();
                own = connection;
                connection.setAutoCommit(true);
                try (PreparedStatement enter =
                        connection.prepareStatement("select set_config('app.shop', ?, false)")) {
                    enter.setString(1, shop);
                    enter.execute();
                }
            }
            return connection;
        }

        /// What the statement will answer is not known before it runs.
        private static ResultSet nothing(Connection connection) throws SQLException {
            return connection.createStatement().executeQuery("select '' where false");
        }

        private void run() throws SQLException {
            for (PreparedStatement statement : statements) {
                doom.worstMoment();
                statement.execute();
                doom.applied();
            }
            forget();
        }

        private void forget() throws SQLException {
            statements.clear();
            Connection connection = own;
            own = null;
            if (connection != null) {
                connection.close();
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
