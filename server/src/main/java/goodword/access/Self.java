package goodword.access;

/// A member who changes their own account, from a session of their own.
///
/// @param sessionId the session that goes on
/// @param from the network address
public record Self(StaffMember member, String sessionId, String from) {
    Actor actor() {
        return Actor.staff(member, from);
    }
}
