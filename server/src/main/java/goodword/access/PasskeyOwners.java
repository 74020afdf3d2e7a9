package goodword.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/// Staff as WebAuthn names them: by the bytes of their id. They are kept elsewhere, so there is
/// nothing to save here.
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final StaffTable staff;

    PasskeyOwners(StaffTable staff) {
        this.staff = staff;
    }

    static PublicKeyCredentialUserEntity entity(StaffMember member) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(member.id().bytes()))
                .name(member.email())
                .displayName(member.name())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return staff.find(StaffId.ofBytes(id.getBytes())).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return staff.byEmail(username).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("staff are kept by Joining");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("staff are disabled, never deleted");
    }
}
