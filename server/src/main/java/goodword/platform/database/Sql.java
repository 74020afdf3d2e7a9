package goodword.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Values on their way into and out of SQL, where JDBC needs more than a name.
public final class Sql {
    private Sql() {}

    public static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /// A time that must be there.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static <R> SqlArrayValue uuids(Collection<R> rows, Function<R, @Nullable UUID> column) {
        return new SqlArrayValue("uuid", column(rows, column, UUID[]::new));
    }

    public static <R> SqlArrayValue texts(
            Collection<R> rows, Function<R, @Nullable String> column) {
        return new SqlArrayValue("text", column(rows, column, String[]::new));
    }

    public static <R> SqlArrayValue keys(
            Collection<R> rows, Function<R, byte @Nullable []> column) {
        return new SqlArrayValue("bytea", (Object[]) column(rows, column, byte[][]::new));
    }

    public static <R> SqlArrayValue longs(Collection<R> rows, Function<R, @Nullable Long> column) {
        return new SqlArrayValue("int8", (Object[]) column(rows, column, Long[]::new));
    }

    public static <R> SqlArrayValue ints(
            Collection<R> rows, Function<R, @Nullable Integer> column) {
        return new SqlArrayValue("int4", (Object[]) column(rows, column, Integer[]::new));
    }

    public static <R> SqlArrayValue flags(
            Collection<R> rows, Function<R, @Nullable Boolean> column) {
        return new SqlArrayValue("bool", (Object[]) column(rows, column, Boolean[]::new));
    }

    public static <R> SqlArrayValue times(
            Collection<R> rows, Function<R, @Nullable Instant> column) {
        Function<R, @Nullable String> text =
                row -> {
                    Instant instant = column.apply(row);
                    return instant == null ? null : instant.toString();
                };
        return new SqlArrayValue("timestamptz", (Object[]) column(rows, text, String[]::new));
    }

    /// The rows of a query with two columns, a name and a number, by name.
    public static Map<String, Long> byName(JdbcClient.StatementSpec statement) {
        Map<String, Long> numbers = new TreeMap<>();
        statement.query(
                row -> {
                    numbers.put(row.getString(1), row.getLong(2));
                });
        return numbers;
    }

    /// The rows of a query with two columns, a whole number and a number, by the first.
    public static Map<Integer, Long> byNumber(JdbcClient.StatementSpec statement) {
        Map<Integer, Long> numbers = new TreeMap<>();
        statement.query(
                row -> {
                    numbers.put(row.getInt(1), row.getLong(2));
                });
        return numbers;
    }

    private static <R, V extends @Nullable Object> V[] column(
            Collection<R> rows, Function<R, V> column, java.util.function.IntFunction<V[]> array) {
        V[] values = array.apply(rows.size());
        int next = 0;
        for (R row : rows) {
            values[next++] = column.apply(row);
        }
        return values;
    }
}
