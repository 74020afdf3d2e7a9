package goodword.admin;

import goodword.access.Membership;
import goodword.access.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Holds each request for a page against the page's `@Admits`. Another shop's page is not there;
/// what a role does not allow is forbidden. Thread-safe.
public final class Doorkeeper implements HandlerInterceptor {
    private final DeskRooms rooms;
    private final Html html;

    public Doorkeeper(DeskRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Admits admits =
                handler instanceof HandlerMethod method
                        ? method.getMethodAnnotation(Admits.class)
                        : null;
        if (admits == null) {
            return html.refuse(request, response, 404);
        }
        Optional<Visitor> visitor = visitor();
        if (visitor.isEmpty()) {
            return admits.value() == Audience.ANYONE || redirect(response, "/admin/login");
        }
        Visitor known = visitor.get();
        new Desk(known, null, request.getRemoteAddr()).putOn(request);
        return switch (admits.value()) {
            case ANYONE -> true;
            case HALFWAY -> known.visit().stage() == Stage.HALFWAY || redirect(response, "/admin");
            case ENROLLING, STAFF -> admit(admits, known, request, response);
        };
    }

    private boolean admit(
            Admits admits,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (visitor.visit().stage() == Stage.HALFWAY) {
            return redirect(response, "/admin/second-factor");
        }
        if (admits.value() == Audience.STAFF && mustEnrol(visitor)) {
            return redirect(response, "/admin/factors");
        }
        String shop = shopOf(request);
        Optional<Membership> membership = membership(visitor, shop);
        if (shop != null && membership.isEmpty()) {
            return html.refuse(request, response, 404);
        }
        new Desk(visitor, membership.orElse(null), request.getRemoteAddr()).putOn(request);
        if (!Stream.of(admits.needs()).allMatch(need -> may(membership, need))) {
            return html.refuse(request, response, 403);
        }
        boolean stale =
                admits.recently()
                        && !rooms.isDemoOwner(visitor.member().id())
                        && !visitor.visit().isProvedLately(rooms.entrance().clock().instant());
        return !stale || redirect(response, confirmation(request));
    }

    private boolean mustEnrol(Visitor visitor) {
        return visitor.needsSecondFactor()
                && !rooms.isDemoOwner(visitor.member().id())
                && !rooms.entrance().factors().onFile(visitor.member().id()).any();
    }

    /// A form cannot be sent again by a redirect, so one goes back to the page that it stands on.
    private static String confirmation(HttpServletRequest request) {
        String path = request.getRequestURI();
        String back =
                path.startsWith("/admin/shops/")
                        ? String.join("/", Stream.of(path.split("/")).limit(depth(path)).toList())
                        : "/admin/account";
        return "/admin/confirm?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /// A story has a page of its own; what else is sent belongs to a page of the side.
    private static int depth(String path) {
        return path.matches(".*/referrals/[0-9a-fA-F-]{36}/.*") ? 6 : 5;
    }

    private static boolean may(Optional<Membership> membership, Permission need) {
        return membership.filter(one -> one.role().may(need)).isPresent();
    }

    private static Optional<Membership> membership(Visitor visitor, @Nullable String shop) {
        return visitor.memberships().stream()
                .filter(one -> one.shop().toString().equals(shop))
                .findFirst();
    }

    private static @Nullable String shopOf(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? (String) map.get("shop") : null;
    }

    private static Optional<Visitor> visitor() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    private static boolean redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        return false;
    }
}
