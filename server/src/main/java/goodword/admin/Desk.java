package goodword.admin;

import goodword.access.Actor;
import goodword.access.Membership;
import goodword.access.Permission;
import goodword.access.Self;
import goodword.access.StaffMember;
import goodword.platform.tenancy.ShopId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request of a member of staff, after the door has let it in.
///
/// @param membership in the shop of the address; null where the address names none
record Desk(Visitor visitor, @Nullable Membership membership, String from) {
    private static final String ATTRIBUTE = "goodword.desk";

    static Desk of(HttpServletRequest request) {
        return maybe(request).orElseThrow();
    }

    static Optional<Desk> maybe(HttpServletRequest request) {
        return Optional.ofNullable((Desk) request.getAttribute(ATTRIBUTE));
    }

    void putOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    StaffMember member() {
        return visitor.member();
    }

    Actor actor() {
        return Actor.staff(member(), from);
    }

    Self self() {
        return visitor.self(from);
    }

    Membership here() {
        if (membership == null) {
            throw new IllegalStateException("this page has no shop");
        }
        return membership;
    }

    ShopId shop() {
        return here().shop();
    }

    boolean may(Permission permission) {
        return membership != null && membership.role().may(permission);
    }
}
