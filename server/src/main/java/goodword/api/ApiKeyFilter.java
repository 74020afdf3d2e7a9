package goodword.api;

import goodword.access.ApiKeys;
import goodword.access.Scope;
import goodword.platform.tenancy.ShopId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;

/// Lets a request in whose `Authorization: Bearer` key opens a shop, and hands the shop on. All
/// others get the same 401, whatever is wrong. Thread-safe.
public final class ApiKeyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String SCHEME = "Bearer ";
    private static final String REFUSAL =
            """
            {"type":"about:blank","title":"Unauthorized","status":401,"code":"no_key",\
            "detail":"Send an API key of your shop as Authorization: Bearer."}
            """;

    private final transient ApiKeys keys;

    public ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader("Authorization");
        Optional<ShopId> shop =
                header == null || !header.startsWith(SCHEME)
                        ? Optional.empty()
                        : keys.shopOf(header.substring(SCHEME.length()).strip());
        if (shop.isPresent()) {
            request.setAttribute(Caller.ATTRIBUTE, caller(request, shop.get()));
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    private static Caller caller(HttpServletRequest request, ShopId shop) {
        return new Caller(
                shop,
                shop.value(),
                EnumSet.allOf(Scope.class),
                request.getMethod() + " " + request.getRequestURI(),
                request.getHeader("Idempotency-Key"));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(REFUSAL.getBytes(StandardCharsets.UTF_8));
    }
}
