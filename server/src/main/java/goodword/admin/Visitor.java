package goodword.admin;

import goodword.access.Membership;
import goodword.access.Self;
import goodword.access.StaffMember;
import java.util.List;

/// A member of staff with a running session: what Spring Security knows of a request.
record Visitor(StaffMember member, Visit visit, List<Membership> memberships) {
    Self self(String from) {
        return new Self(member, visit.sessionId(), from);
    }

    boolean needsSecondFactor() {
        return memberships.stream().anyMatch(one -> one.role().needsSecondFactor());
    }

    @Override
    public String toString() {
        return "staff " + member.id();
    }
}
