package goodword.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// Stands between the program and its database and counts the statements that it sends.
final class StatementCount {
    private final AtomicInteger statements = new AtomicInteger();

    int count() {
        return statements.get();
    }

    DataSource around(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, result) -> result instanceof Connection one ? around(one) : result);
    }

    private Connection around(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, result) -> {
                    if (method.equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    return result;
                });
    }

    private interface Watch {
        Object seen(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Watch watch) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    try {
                        return watch.seen(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
