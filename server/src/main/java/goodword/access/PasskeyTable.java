package goodword.access;

import goodword.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// The SQL of passkeys, in the shape that Spring Security asks for.
final class PasskeyTable implements UserCredentialRepository {
    private final JdbcClient sql;
    private final InstantSource clock;

    PasskeyTable(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Adds a passkey, or keeps what its use has changed.
    @Override
    public void save(CredentialRecord record) {
        Bytes attestation = record.getAttestationObject();
        Bytes client = record.getAttestationClientDataJSON();
        sql.sql(
                        """
                        insert into access_passkey
                            (credential_id, staff_id, public_key, signature_count, verified,
                             backup_eligible, backed_up, transports, attestation, client_json,
                             label, created_at, last_used_at)
                        values
                            (:id, :staff, :key, :count, :verified, :eligible, :backed, :transports,
                             :attestation, :client, :label, :now, :now)
                        on conflict (credential_id) do update
                        set signature_count = excluded.signature_count,
                            verified = excluded.verified,
                            backup_eligible = excluded.backup_eligible,
                            backed_up = excluded.backed_up,
                            last_used_at = excluded.last_used_at
                        where access_passkey.staff_id = excluded.staff_id
                        """)
                .param("id", record.getCredentialId().getBytes())
                .param("staff", StaffId.ofBytes(record.getUserEntityUserId().getBytes()).value())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("transports", transports(record))
                .param("attestation", attestation == null ? null : attestation.getBytes())
                .param("client", client == null ? null : client.getBytes())
                .param("label", record.getLabel())
                .param("now", Sql.time(clock.instant()))
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        sql.sql("delete from access_passkey where credential_id = :id")
                .param("id", credentialId.getBytes())
                .update();
    }

    boolean remove(StaffId staff, Bytes credentialId) {
        return sql.sql(
                                """
                                delete from access_passkey
                                where credential_id = :id and staff_id = :staff
                                """)
                        .param("id", credentialId.getBytes())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    int removeAll(StaffId staff) {
        return sql.sql("delete from access_passkey where staff_id = :staff")
                .param("staff", staff.value())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return sql.sql(
                        """
                        select credential_id, staff_id, public_key, signature_count, verified,
                            backup_eligible, backed_up, transports, attestation, client_json,
                            label, created_at, last_used_at
                        from access_passkey
                        where credential_id = :id
                        """)
                .param("id", credentialId.getBytes())
                .query((row, line) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return sql.sql(
                        """
                        select credential_id, staff_id, public_key, signature_count, verified,
                            backup_eligible, backed_up, transports, attestation, client_json,
                            label, created_at, last_used_at
                        from access_passkey
                        where staff_id = :staff
                        order by created_at, credential_id
                        limit 50
                        """)
                .param("staff", StaffId.ofBytes(userId.getBytes()).value())
                .query((row, line) -> record(row))
                .list();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        byte[] attestation = row.getBytes("attestation");
        byte[] client = row.getBytes("client_json");
        var builder =
                ImmutableCredentialRecord.builder()
                        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                        .credentialId(new Bytes(row.getBytes("credential_id")))
                        .userEntityUserId(new Bytes(new StaffId(Sql.uuid(row, "staff_id")).bytes()))
                        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                        .signatureCount(row.getLong("signature_count"))
                        .uvInitialized(row.getBoolean("verified"))
                        .backupEligible(row.getBoolean("backup_eligible"))
                        .backupState(row.getBoolean("backed_up"))
                        .transports(
                                Arrays.stream(row.getString("transports").split(","))
                                        .filter(word -> !word.isEmpty())
                                        .map(AuthenticatorTransport::valueOf)
                                        .collect(Collectors.toSet()))
                        .label(row.getString("label"))
                        .created(Sql.instant(row, "created_at"))
                        .lastUsed(Sql.instant(row, "last_used_at"));
        if (attestation != null) {
            builder.attestationObject(new Bytes(attestation));
        }
        if (client != null) {
            builder.attestationClientDataJSON(new Bytes(client));
        }
        return builder.build();
    }

    private static String transports(CredentialRecord record) {
        return record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }
}
