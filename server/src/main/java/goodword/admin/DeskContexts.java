package goodword.admin;

import goodword.access.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Tells Spring Security who is there: the session names the member, and the member is read anew
/// for every request, so that a disabled one is out at once. Nothing is ever stored here.
/// Thread-safe.
public final class DeskContexts implements SecurityContextRepository {
    private final Sessions sessions;
    private final Staff staff;

    public DeskContexts(Sessions sessions, Staff staff) {
        this.sessions = sessions;
        this.staff = staff;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Lazily(() -> context(request));
    }

    @Override
    @SuppressWarnings("removal")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The session is the truth; Sessions writes it.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.current(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        return visitor(request)
                .<SecurityContext>map(
                        visitor ->
                                new SecurityContextImpl(
                                        new PreAuthenticatedAuthenticationToken(
                                                visitor,
                                                "",
                                                AuthorityUtils.createAuthorityList(
                                                        visitor.visit().stage().name()))))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<Visitor> visitor(HttpServletRequest request) {
        return sessions.current(request)
                .flatMap(
                        visit ->
                                staff.find(visit.staff())
                                        .filter(member -> member.active())
                                        .map(
                                                member ->
                                                        new Visitor(
                                                                member,
                                                                visit,
                                                                List.copyOf(
                                                                        staff.memberships(
                                                                                member.id())))));
    }

    /// Asks at most once for each request.
    private static final class Lazily implements DeferredSecurityContext {
        private final Supplier<SecurityContext> source;
        private java.util.Optional<SecurityContext> known = Optional.empty();

        private Lazily(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (known.isEmpty()) {
                known = Optional.of(source.get());
            }
            return known.get();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
