package goodword.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Answers those whom Spring Security does not let in: strangers are led to the log-in, and a form
/// without our token is refused. Thread-safe.
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Html html;

    public Refusals(DeskRooms rooms) {
        this.html = new Html(rooms);
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException stranger) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/admin/login");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            byte[] page =
                    html.render(
                            request,
                            "This form is too old",
                            "error",
                            java.util.Map.of("status", 0));
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/html;charset=utf-8");
            response.getOutputStream().write(page);
        } else {
            html.refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
