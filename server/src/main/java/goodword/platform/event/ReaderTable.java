package goodword.platform.event;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of how far each reader of the log has come.
final class ReaderTable {
    private final JdbcClient sql;

    ReaderTable(JdbcClient sql) {
        this.sql = sql;
    }

    Position placeOf(String reader) {
        return sql.sql(
                        """
                        select xid::text as transaction, position
                        from event_reader
                        where reader = :reader
                        """)
                .param("reader", reader)
                .query(
                        (row, line) ->
                                new Position(row.getString("transaction"), row.getLong("position")))
                .optional()
                .orElse(Position.START);
    }

    List<Lag> lags(int most) {
        return sql.sql(
                        """
                        select reader.reader, behind.facts
                        from event_reader reader
                        cross join lateral (
                            select count(*) as facts
                            from (
                                select
                                from event_log
                                where (event_log.xid, event_log.position)
                                    > (reader.xid, reader.position)
                                order by event_log.xid, event_log.position
                                limit :most
                            ) fact
                        ) behind
                        order by reader.reader
                        limit 1000
                        """)
                .param("most", most)
                .query((row, line) -> new Lag(row.getString("reader"), row.getLong("facts")))
                .list();
    }

    /// Forwards only.
    int moveTo(String reader, Position place) {
        return sql.sql(
                        """
                        insert into event_reader (reader, xid, position)
                        values (:reader, :transaction::xid8, :place)
                        on conflict (reader) do update
                        set xid = excluded.xid, position = excluded.position
                        where (event_reader.xid, event_reader.position)
                            < (excluded.xid, excluded.position)
                        """)
                .param("reader", reader)
                .param("transaction", place.transaction())
                .param("place", place.place())
                .update();
    }
}
