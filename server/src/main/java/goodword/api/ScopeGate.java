package goodword.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a call through whose key carries the scope that the call needs. A call that names none is
/// closed. Thread-safe.
public final class ScopeGate implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            Refusal.NOT_FOUND.write(response, "There is no such call.");
            return false;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        Object caller = request.getAttribute(Caller.ATTRIBUTE);
        if (needs != null
                && caller instanceof Caller known
                && known.scopes().contains(needs.value())) {
            return true;
        }
        String missing = needs == null ? "none" : needs.value().word();
        Refusal.MISSING_SCOPE.write(response, "This key lacks the scope " + missing + ".");
        return false;
    }
}
