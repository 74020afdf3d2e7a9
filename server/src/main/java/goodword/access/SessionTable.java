package goodword.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL on sessions that decisions about staff need; Spring Session does the rest.
final class SessionTable {
    private final JdbcClient sql;

    SessionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Ends all sessions of a member but the one whose id is given; all of them for an empty id.
    int endAllBut(StaffId staff, String sessionId) {
        return sql.sql(
                        """
                        delete from access_session
                        where principal_name = :staff and session_id <> :kept
                        """)
                .param("staff", staff.toString())
                .param("kept", sessionId)
                .update();
    }

    int forget(long beforeMillis) {
        return sql.sql("delete from access_session where expiry_time < :before")
                .param("before", beforeMillis)
                .update();
    }
}
