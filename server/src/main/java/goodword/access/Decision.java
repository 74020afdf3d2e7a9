package goodword.access;

import java.util.Map;

/// Something that was decided and must be answered for. Neither secrets nor customers' addresses
/// belong in it.
///
/// @param action a stable word such as `team.role_changed`
/// @param subject what it is about, such as `staff 0192…`
/// @param before what held until then, if anything did
public record Decision(
        Actor actor,
        String action,
        String subject,
        Map<String, String> before,
        Map<String, String> after) {

    /// A decision with nothing before it.
    public static Decision of(
            Actor actor, String action, String subject, Map<String, String> after) {
        return new Decision(actor, action, subject, Map.of(), after);
    }
}
