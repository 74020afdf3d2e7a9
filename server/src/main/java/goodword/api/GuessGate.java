package goodword.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before the calls that tell whether a code is right, and closes when too many were wrong.
/// Thread-safe.
public final class GuessGate implements HandlerInterceptor {
    private static final int FIRST_REFUSAL = 400;

    private final Guesses guesses = new Guesses();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!takesCode(handler)
                || !(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)
                || guesses.allowed(caller.shop(), request)) {
            return true;
        }
        response.setHeader("Retry-After", Long.toString(Guesses.COME_AGAIN.toSeconds()));
        Refusal.TOO_MANY_WRONG_CODES.write(response, "Too many wrong codes were tried.");
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (takesCode(handler)
                && response.getStatus() >= FIRST_REFUSAL
                && response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            guesses.missed(caller.shop(), request);
        }
    }

    private static boolean takesCode(Object handler) {
        return handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(TakesCode.class);
    }
}
