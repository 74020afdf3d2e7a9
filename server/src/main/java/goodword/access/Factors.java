package goodword.access;

import goodword.platform.database.Database;
import goodword.platform.vault.Seals;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.security.web.webauthn.api.Bytes;

/// Second factors: authenticator apps (RFC 6238) and recovery codes. A code works once.
/// Thread-safe.
public final class Factors {

    private final Database database;
    private final Vault vault;
    private final Seals seals;
    private final AuditLog audit;
    private final InstantSource clock;
    private final FactorTable table;
    private final PasskeyTable passkeys;
    private final SessionTable sessions;

    Factors(Database database, Vault vault, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.seals = vault.seals();
        this.audit = audit;
        this.clock = clock;
        this.table = new FactorTable(database.sql());
        this.passkeys = new PasskeyTable(database.sql(), clock);
        this.sessions = new SessionTable(database.sql());
    }

    /// A secret for an authenticator app that is not kept yet: the form carries it, sealed.
    ///
    /// @param secret in Base32, for those who cannot scan
    /// @param uri what the QR code says
    /// @param sealed what the form sends back
    public record Offer(String secret, String uri, String sealed) {}

    public FactorsOnFile onFile(StaffId staff) {
        return database.outsideShops(
                () ->
                        new FactorsOnFile(
                                table.sealedSecret(staff).isPresent(),
                                table.recoveryLeft(staff),
                                passkeys.findByUserId(new Bytes(staff.bytes())).stream()
                                        .map(
                                                key ->
                                                        new FactorsOnFile.Passkey(
                                                                key.getCredentialId()
                                                                        .toBase64UrlString(),
                                                                key.getLabel(),
                                                                key.getCreated(),
                                                                key.getLastUsed()))
                                        .toList()));
    }

    public Offer offer(StaffMember member) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        for (int at = 0; at < secret.length; at++) {
            secret[at] = (byte) Vault.freshNumber(256);
        }
        return offer(member, secret);
    }

    /// The same offer again, after a wrong code; empty when it is not one of ours for this member.
    public Optional<Offer> offerAgain(StaffMember member, String sealed) {
        return opened(member, sealed).map(secret -> offer(member, secret));
    }

    /// Keeps the app when its first code is right, and returns fresh recovery codes, shown once.
    public Optional<List<String>> addApp(Self self, String sealed, String code) {
        StaffMember member = self.member();
        Instant now = clock.instant();
        Optional<byte[]> secret = opened(member, sealed);
        OptionalLong step =
                secret.map(bytes -> Totp.stepOf(bytes, RecoveryCodes.plain(code), now))
                        .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> recovery = RecoveryCodes.fresh();
        return database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    table.putTotp(
                            member.id(),
                            seals.keyId(),
                            seals.seal("totp " + member.id(), secret.orElseThrow()),
                            step.getAsLong(),
                            now);
                    keepRecovery(member, recovery);
                    changed(self, "staff.factor_added", "app");
                    return Optional.of(recovery);
                });
    }

    /// Removes the app and ends the member's other sessions.
    public void removeApp(Self self) {
        database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    int removed = table.removeTotp(self.member().id());
                    if (removed > 0) {
                        changed(self, "staff.factor_removed", "app");
                    }
                    return removed;
                });
    }

    /// Ten fresh recovery codes in place of all earlier ones.
    public List<String> newRecoveryCodes(Self self) {
        List<String> recovery = RecoveryCodes.fresh();
        database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    keepRecovery(self.member(), recovery);
                    changed(self, "staff.factor_added", "recovery codes");
                    return recovery;
                });
        return recovery;
    }

    /// Takes away every factor of somebody who has lost them all, and ends their sessions. Only for
    /// whoever runs the machine and knows by other ways who asks.
    public void removeAll(StaffMember member, Actor actor) {
        database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    int apps = table.removeTotp(member.id());
                    table.removeRecovery(member.id());
                    int keys = passkeys.removeAll(member.id());
                    sessions.endAllBut(member.id(), "");
                    audit.append(
                            AuditLog.INSTALLATION,
                            Decision.of(
                                    actor,
                                    "staff.factors_removed",
                                    "staff " + member.email(),
                                    Map.of(
                                            "apps", String.valueOf(apps),
                                            "passkeys", String.valueOf(keys))),
                            clock.instant());
                    return keys;
                });
    }

    InstantSource clock() {
        return clock;
    }

    /// Whether this is a code of the app that was not used yet, or an unused recovery code.
    boolean pass(StaffMember member, String code, String from) {
        Instant now = clock.instant();
        String plain = RecoveryCodes.plain(code);
        return database.inShop(
                AuditLog.INSTALLATION,
                () -> passApp(member, plain, now) || recovered(member, plain, from, now));
    }

    private boolean passApp(StaffMember member, String code, Instant now) {
        Optional<byte[]> sealed = table.sealedSecret(member.id());
        Optional<byte[]> secret = sealed.flatMap(bytes -> seals.open("totp " + member.id(), bytes));
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.stepOf(secret.get(), code, now);
        return step.isPresent() && table.useStep(member.id(), step.getAsLong());
    }

    private boolean recovered(StaffMember member, String code, String from, Instant now) {
        boolean right = table.useRecovery(member.id(), digest(member, code), now);
        if (right) {
            audit.append(
                    AuditLog.INSTALLATION,
                    Decision.of(
                            Actor.staff(member, from),
                            "staff.recovery_code_used",
                            "staff " + member.email(),
                            Map.of("left", String.valueOf(table.recoveryLeft(member.id())))),
                    now);
        }
        return right;
    }

    private void keepRecovery(StaffMember member, List<String> codes) {
        table.removeRecovery(member.id());
        table.addRecovery(
                member.id(),
                codes.stream().map(code -> digest(member, RecoveryCodes.plain(code))).toList());
    }

    private void changed(Self self, String action, String factor) {
        sessions.endAllBut(self.member().id(), self.sessionId());
        audit.append(
                AuditLog.INSTALLATION,
                Decision.of(
                        self.actor(),
                        action,
                        "staff " + self.member().email(),
                        Map.of("factor", factor)),
                clock.instant());
    }

    private Offer offer(StaffMember member, byte[] secret) {
        String text = Totp.base32(secret);
        String name =
                java.net.URLEncoder.encode(member.email(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return new Offer(
                text,
                "otpauth://totp/Goodword:%s?secret=%s&issuer=Goodword".formatted(name, text),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(seals.seal("offer " + member.id(), secret)));
    }

    private Optional<byte[]> opened(StaffMember member, String sealed) {
        try {
            return seals.open("offer " + member.id(), Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] digest(StaffMember member, String code) {
        return vault.keyOf("recovery " + member.id(), code);
    }
}
