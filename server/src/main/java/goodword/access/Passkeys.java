package goodword.access;

import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;

/// Passkeys: WebAuthn credentials that ask for a finger, a face or a PIN and so are two factors in
/// one. Spring Security checks them; challenges and storage are ours. Thread-safe.
public final class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int LABEL_MAX = 80;

    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Challenges challenges;
    private final PasskeyTable table;
    private final StaffTable staff;
    private final SessionTable sessions;
    private final PasskeyJson json = new PasskeyJson();

    Passkeys(Database database, Vault vault, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.challenges = new Challenges(vault, database.sql());
        this.table = new PasskeyTable(database.sql(), clock);
        this.staff = new StaffTable(database.sql());
        this.sessions = new SessionTable(database.sql());
    }

    /// What the browser is asked to make a passkey from, as JSON.
    public String creationOptions(StaffMember member, Site site) {
        byte[] challenge = challenges.fresh(purpose(member), clock.instant());
        return json.write(creation(member, site, new Bytes(challenge)));
    }

    /// Adds what the browser made; false when it does not fit.
    public boolean add(Self self, Site site, String credential, String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.attestation(credential);
            Bytes challenge = json.challenge(made.getResponse().getClientDataJSON());
            String name = label.isBlank() ? "Passkey" : label.strip();
            RelyingPartyPublicKey key =
                    new RelyingPartyPublicKey(
                            made, name.substring(0, Math.min(LABEL_MAX, name.length())));
            return database.inShop(AuditLog.INSTALLATION, () -> add(self, site, challenge, key));
        } catch (JacksonException | IllegalArgumentException | SecurityException unfit) {
            return refused(unfit);
        } catch (RuntimeException unfit) {
            return refused(unfit);
        }
    }

    /// What the browser is asked to sign, as JSON; with a member, only their passkeys will do.
    public String requestOptions(@Nullable StaffMember member, Site site) {
        byte[] challenge = challenges.fresh("log-in", clock.instant());
        return json.write(request(member, site, new Bytes(challenge)));
    }

    /// Whose passkey signed this; empty when nobody's did, or the account is disabled.
    public Optional<StaffMember> check(Site site, String credential) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed = json.assertion(credential);
            Bytes challenge = json.challenge(signed.getResponse().getClientDataJSON());
            return database.inShop(AuditLog.INSTALLATION, () -> check(site, challenge, signed))
                    .filter(StaffMember::active);
        } catch (RuntimeException unfit) {
            refused(unfit);
            return Optional.empty();
        }
    }

    /// Removes one of the member's own passkeys and ends their other sessions.
    public boolean remove(Self self, String id) {
        Bytes credential;
        try {
            credential = Bytes.fromBase64(id);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
        return database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    boolean removed = table.remove(self.member().id(), credential);
                    if (removed) {
                        sessions.endAllBut(self.member().id(), self.sessionId());
                        log(self, "staff.factor_removed", "passkey");
                    }
                    return removed;
                });
    }

    private boolean add(Self self, Site site, Bytes challenge, RelyingPartyPublicKey key) {
        StaffMember member = self.member();
        if (!challenges.spend(purpose(member), challenge.getBytes(), clock.instant())) {
            return false;
        }
        rules(site)
                .registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(
                                creation(member, site, challenge), key));
        sessions.endAllBut(member.id(), self.sessionId());
        log(self, "staff.factor_added", "passkey " + key.getLabel());
        return true;
    }

    private Optional<StaffMember> check(
            Site site,
            Bytes challenge,
            PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
        if (!challenges.spend("log-in", challenge.getBytes(), clock.instant())) {
            return Optional.empty();
        }
        PublicKeyCredentialUserEntity user =
                rules(site)
                        .authenticate(
                                new RelyingPartyAuthenticationRequest(
                                        request(null, site, challenge), signed));
        return user == null
                ? Optional.empty()
                : staff.find(StaffId.ofBytes(user.getId().getBytes()));
    }

    private PublicKeyCredentialCreationOptions creation(
            StaffMember member, Site site, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party(site))
                .user(PasskeyOwners.entity(member))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(TIMEOUT)
                .excludeCredentials(descriptors(member))
                .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                .build();
    }

    private PublicKeyCredentialRequestOptions request(
            @Nullable StaffMember member, Site site, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(site.host())
                .timeout(TIMEOUT)
                .allowCredentials(member == null ? List.of() : descriptors(member))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private List<PublicKeyCredentialDescriptor> descriptors(StaffMember member) {
        return table.findByUserId(new Bytes(member.id().bytes())).stream()
                .map(
                        one ->
                                PublicKeyCredentialDescriptor.builder()
                                        .id(one.getCredentialId())
                                        .transports(one.getTransports())
                                        .build())
                .toList();
    }

    private Webauthn4JRelyingPartyOperations rules(Site site) {
        return new Webauthn4JRelyingPartyOperations(
                new PasskeyOwners(staff), table, party(site), Set.of(site.origin()));
    }

    private static PublicKeyCredentialRpEntity party(Site site) {
        return PublicKeyCredentialRpEntity.builder().id(site.host()).name("Goodword").build();
    }

    private void log(Self self, String action, String factor) {
        Instant now = clock.instant();
        audit.append(
                AuditLog.INSTALLATION,
                Decision.of(
                        self.actor(),
                        action,
                        "staff " + self.member().email(),
                        Map.of("factor", factor)),
                now);
    }

    private static String purpose(StaffMember member) {
        return "add " + member.id();
    }

    private static boolean refused(RuntimeException why) {
        LOG.info("a passkey was refused: {}", why.getClass().getSimpleName());
        return false;
    }
}
