package goodword.access;

import java.util.Locale;
import java.util.UUID;

/// Who decided, as the audit log keeps it.
///
/// @param id of the member of staff or of the key; empty where there is none
/// @param name as it was shown at that time
/// @param from the network address of the request; empty for a command on the machine
public record Actor(Kind kind, String id, String name, String from) {
    /// A named actor is somebody whose name a key's holder gave; a visitor has not proved who they
    /// are.
    public enum Kind {
        STAFF,
        KEY,
        NAMED,
        MACHINE,
        VISITOR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor staff(StaffMember member, String from) {
        return new Actor(Kind.STAFF, member.id().toString(), member.name(), from);
    }

    public static Actor key(UUID keyId, String label, String from) {
        return new Actor(Kind.KEY, keyId.toString(), label, from);
    }

    /// Somebody whom the shop's own system named in a call.
    public static Actor named(String name) {
        return new Actor(Kind.NAMED, "", name, "");
    }

    /// A command or a job of this installation.
    public static Actor machine(String name) {
        return new Actor(Kind.MACHINE, "", name, "");
    }

    public static Actor visitor(String from) {
        return new Actor(Kind.VISITOR, "", "", from);
    }
}
