package goodword.sharing;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of clicks that wait to be moved.
final class IntakeTable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private final JdbcTemplate connections;
    private final JdbcClient sql;

    IntakeTable(Database database) {
        this.connections = new JdbcTemplate(database.joined());
        this.sql = database.sql();
    }

    long copy(PackedOpenings batch) {
        Long copied =
                connections.execute((Connection connection) -> copy(connection, batch.rows()));
        if (copied == null || copied != batch.clicks()) {
            throw new IllegalStateException(
                    "of %d clicks %s were stored".formatted(batch.clicks(), copied));
        }
        return copied;
    }

    private static long copy(Connection connection, byte[] rows) throws SQLException {
        InputStream whole =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(
                                        new ByteArrayInputStream(HEADER),
                                        new ByteArrayInputStream(rows),
                                        new ByteArrayInputStream(TRAILER))));
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            """
                            copy sharing_intake
                                (shop_id, click_id, code_key, visitor_key, human, clicked_at)
                            from stdin (format binary)
                            """,
                            whole);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<ShopId> waiting() {
        return sql
                .sql("select sharing_intake_shops() as id order by id limit 100000")
                .query(UUID.class)
                .list()
                .stream()
                .map(ShopId::new)
                .toList();
    }

    long count(long most) {
        return sql.sql("select sharing_intake_waiting(:most)")
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /// Of the transaction's shop.
    long move(int most) {
        return sql.sql("select sharing_move_intake(:most)")
                .param("most", most)
                .query(Long.class)
                .single();
    }
}
