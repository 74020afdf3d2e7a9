package goodword.redirect;

import goodword.sharing.Code;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Links of an earlier program whose host is a shop's own link host now, whatever stood in their
/// path: they lead on where the code in them is an advocate's of this shop. Everything else on that
/// host is left to whom it belongs. Thread-safe.
final class OldLinks {
    /// Where something of ours is or may be, so that no code can come in its way.
    private static final List<String> OURS =
            List.of(
                    "/r/",
                    "/i/",
                    "/me/",
                    "/unsubscribe/",
                    "/people/",
                    "/style/",
                    "/desk/",
                    "/webjars/",
                    "/admin",
                    "/v1",
                    "/hooks/",
                    "/docs",
                    "/openapi",
                    "/health");

    private final SiteBook book;
    private final Routes routes;

    OldLinks(SiteBook book, Routes routes) {
        this.book = book;
        this.routes = routes;
    }

    /// Whether this is such a link.
    boolean isOne(HttpServletRequest request) {
        Front host = hostOf(request);
        return host != null && isForeign(request.getRequestURI()) && leads(host, wanted(request));
    }

    /// What a request asks for that is none of our links.
    Wanted wanted(HttpServletRequest request) {
        String path = request.getRequestURI();
        return isForeign(path) ? Wanted.ofOld(path, request.getQueryString()) : Wanted.of(path);
    }

    private boolean leads(Front host, Wanted wanted) {
        return wanted.code() != null
                && !(routes.find(host.shop(), Code.keyOf(wanted.code())) instanceof Route.Unknown);
    }

    private @Nullable Front hostOf(HttpServletRequest request) {
        String method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD")
                ? book.fronts().onHost(Visitors.hostOf(request))
                : null;
    }

    private static boolean isForeign(String path) {
        return OURS.stream().noneMatch(path::startsWith);
    }
}
