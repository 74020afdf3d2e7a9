package goodword.access;

import goodword.platform.database.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of authenticator apps and recovery codes.
final class FactorTable {
    private final JdbcClient sql;

    FactorTable(JdbcClient sql) {
        this.sql = sql;
    }

    void putTotp(StaffId staff, String keyId, byte[] sealed, long step, Instant now) {
        sql.sql(
                        """
                        insert into access_totp
                            (staff_id, key_id, sealed_secret, last_step, created_at)
                        values (:staff, :key, :sealed, :step, :now)
                        on conflict (staff_id) do update
                        set key_id = excluded.key_id,
                            sealed_secret = excluded.sealed_secret,
                            last_step = excluded.last_step,
                            created_at = excluded.created_at
                        """)
                .param("staff", staff.value())
                .param("key", keyId)
                .param("sealed", sealed)
                .param("step", step)
                .param("now", Sql.time(now))
                .update();
    }

    Optional<byte[]> sealedSecret(StaffId staff) {
        return sql.sql("select sealed_secret from access_totp where staff_id = :staff")
                .param("staff", staff.value())
                .query((row, line) -> row.getBytes("sealed_secret"))
                .optional();
    }

    /// Whether this step is later than any that was used; then it is used.
    boolean useStep(StaffId staff, long step) {
        return sql.sql(
                                """
                                update access_totp
                                set last_step = :step
                                where staff_id = :staff and last_step < :step
                                """)
                        .param("step", step)
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    int removeTotp(StaffId staff) {
        return sql.sql("delete from access_totp where staff_id = :staff")
                .param("staff", staff.value())
                .update();
    }

    void removeRecovery(StaffId staff) {
        sql.sql("delete from access_recovery where staff_id = :staff")
                .param("staff", staff.value())
                .update();
    }

    void addRecovery(StaffId staff, Collection<byte[]> digests) {
        sql.sql(
                        """
                        insert into access_recovery (staff_id, code_digest)
                        select :staff, digest
                        from unnest(cast(:digests as bytea[])) digest
                        """)
                .param("staff", staff.value())
                .param("digests", Sql.keys(digests, digest -> digest))
                .update();
    }

    boolean useRecovery(StaffId staff, byte[] digest, Instant now) {
        return sql.sql(
                                """
                                update access_recovery
                                set used_at = :now
                                where staff_id = :staff and code_digest = :digest
                                    and used_at is null
                                """)
                        .param("now", Sql.time(now))
                        .param("staff", staff.value())
                        .param("digest", digest)
                        .update()
                == 1;
    }

    int recoveryLeft(StaffId staff) {
        return sql.sql(
                        """
                        select count(*)
                        from access_recovery
                        where staff_id = :staff and used_at is null
                        """)
                .param("staff", staff.value())
                .query(Integer.class)
                .single();
    }
}
