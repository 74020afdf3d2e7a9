package goodword.admin;

import goodword.access.Membership;
import goodword.access.Permission;
import goodword.access.Role;
import goodword.access.StaffId;
import goodword.access.TeamOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who works in a shop, and as what. Thread-safe.
@RestController
public final class TeamPages {
    private final DeskRooms rooms;
    private final Html html;

    public TeamPages(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/shops/{shop}/team")
    @Admits(value = Audience.STAFF, needs = Permission.TEAM_READ)
    ResponseEntity<byte[]> team(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/shops/{shop}/team/invite")
    @Admits(value = Audience.STAFF, needs = Permission.TEAM_MANAGE, recently = true)
    ResponseEntity<byte[]> invite(
            HttpServletRequest request,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "role", defaultValue = "") String word) {
        Desk desk = Desk.of(request);
        Map<String, String> typed = Map.of("email", email, "role", word);
        Optional<Role> role = Role.of(word);
        if (role.isEmpty() || !rooms.entrance().joining().isEmail(email)) {
            return page(
                    request,
                    422,
                    Form.wrong(
                            typed,
                            role.isEmpty() ? "role" : "email",
                            role.isEmpty()
                                    ? "Choose one of the roles."
                                    : "Write an e-mail address, such as anna@shop.example."));
        }
        boolean there =
                rooms.entrance()
                        .staff()
                        .byEmail(email)
                        .flatMap(known -> find(desk, known.id()))
                        .isPresent();
        if (there) {
            return page(request, 422, Form.wrong(typed, "email", "They are in the team already."));
        }
        return rooms.entrance()
                .joining()
                .invite(desk.shop(), email, role.get(), desk.actor())
                .map(token -> linkPage(request, email, token, "invitation"))
                .orElseGet(() -> back(desk, "added"));
    }

    @PostMapping("/admin/shops/{shop}/team/{staff}/role")
    @Admits(value = Audience.STAFF, needs = Permission.TEAM_MANAGE, recently = true)
    ResponseEntity<byte[]> changeRole(
            HttpServletRequest request,
            @PathVariable("staff") String staff,
            @RequestParam(name = "role", defaultValue = "") String word) {
        Desk desk = Desk.of(request);
        Optional<Membership> member = find(desk, staff);
        Optional<Role> role = Role.of(word);
        if (member.isEmpty() || role.isEmpty()) {
            return missing(request);
        }
        return answer(
                request,
                rooms.entrance()
                        .staff()
                        .changeRole(
                                desk.shop(), member.get().member().id(), role.get(), desk.actor()),
                "role");
    }

    @PostMapping("/admin/shops/{shop}/team/{staff}/remove")
    @Admits(value = Audience.STAFF, needs = Permission.TEAM_MANAGE, recently = true)
    ResponseEntity<byte[]> remove(HttpServletRequest request, @PathVariable("staff") String staff) {
        Desk desk = Desk.of(request);
        return find(desk, staff)
                .map(
                        one ->
                                answer(
                                        request,
                                        rooms.entrance()
                                                .staff()
                                                .remove(
                                                        desk.shop(),
                                                        one.member().id(),
                                                        desk.actor()),
                                        "removed"))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/admin/shops/{shop}/team/{staff}/reset")
    @Admits(value = Audience.STAFF, needs = Permission.TEAM_MANAGE, recently = true)
    ResponseEntity<byte[]> reset(HttpServletRequest request, @PathVariable("staff") String staff) {
        Desk desk = Desk.of(request);
        Optional<Membership> found = find(desk, staff);
        if (found.isEmpty()) {
            return missing(request);
        }
        Membership member = found.get();
        if (!rooms.entrance().staff().answersFor(desk.member().id(), member.member().id())) {
            return page(
                    request,
                    403,
                    Form.failed(
                            Map.of(),
                            "They also work in a shop that you do not own. Ask whoever runs the"
                                    + " server for `goodword staff reset`."));
        }
        String token =
                rooms.entrance().joining().resetLink(member.member(), desk.shop(), desk.actor());
        return linkPage(request, member.member().email(), token, "reset");
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, TeamOutcome outcome, String done) {
        return switch (outcome) {
            case DONE -> back(Desk.of(request), done);
            case LAST_OWNER -> back(Desk.of(request), "last-owner");
            case NOT_THERE -> missing(request);
        };
    }

    private static ResponseEntity<byte[]> back(Desk desk, String done) {
        return Html.to("/admin/shops/" + desk.shop() + "/team?done=" + done);
    }

    private Optional<Membership> find(Desk desk, String staff) {
        return rooms.entrance().staff().team(desk.shop()).stream()
                .filter(one -> one.member().id().toString().equals(staff))
                .findFirst();
    }

    private Optional<Membership> find(Desk desk, StaffId staff) {
        return find(desk, staff.toString());
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(
                request, 404, "There is no such member or role", "error", Map.of("status", 404));
    }

    private ResponseEntity<byte[]> linkPage(
            HttpServletRequest request, String email, String token, String kind) {
        String link = rooms.address().site(request).origin() + "/admin/welcome/" + token;
        return html.page(
                request,
                kind.equals("reset") ? "A link for a new password" : "An invitation",
                "link",
                Map.of("email", email, "link", link, "kind", kind));
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk desk = Desk.of(request);
        return html.page(
                request,
                status,
                "Team",
                "team",
                Map.of(
                        "form", form,
                        "base", "/admin/shops/" + desk.shop() + "/team",
                        "members", rooms.entrance().staff().team(desk.shop()),
                        "me", desk.member().id(),
                        "manages", desk.may(Permission.TEAM_MANAGE),
                        "roles", List.of(Role.values())));
    }
}
