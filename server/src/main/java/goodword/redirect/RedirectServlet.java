package goodword.redirect;

import goodword.sharing.Agents;
import goodword.sharing.Code;
import goodword.sharing.Opening;
import goodword.sharing.Sharing;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Answers `GET` and `HEAD` of `/r/{code}` and `/r/{code}/deep/path`: a redirect to a host of the
/// shop, whatever was sent. Thread-safe.
final class RedirectServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient SiteBook book;
    private final transient Routes routes;
    private final transient OldLinks oldLinks;
    private final transient Visitors visitors;
    private final transient ClickQueue clicks;
    private final transient Sharing sharing;
    private final transient InstantSource clock;

    RedirectServlet(
            SiteBook book,
            Routes routes,
            OldLinks oldLinks,
            Visitors visitors,
            ClickQueue clicks,
            Sharing sharing,
            InstantSource clock) {
        this.book = book;
        this.routes = routes;
        this.oldLinks = oldLinks;
        this.visitors = visitors;
        this.clicks = clicks;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setContentLength(0);
            return;
        }
        Fronts fronts = book.fronts();
        Front host = fronts.onHost(Visitors.hostOf(request));
        Front known = host == null ? fronts.only() : host;
        Wanted wanted = oldLinks.wanted(request);
        Route route =
                wanted.code() == null
                        ? Route.Unknown.UNKNOWN
                        : routes.find(host == null ? null : host.shop(), Code.keyOf(wanted.code()));
        switch (route) {
            case Route.Found(var shop) ->
                    lead(fronts.byShop().get(shop), wanted, request, response);
            case Route.Unsure _ when known != null -> lead(known, wanted, request, response);
            case Route.Unsure _ -> NeutralPage.LATER.write(response);
            case Route.Unknown _ when known != null -> send(response, known.home());
            case Route.Unknown _ -> NeutralPage.NOTHING.write(response);
        }
    }

    private void lead(
            @Nullable Front front,
            Wanted wanted,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (front == null || wanted.code() == null) {
            NeutralPage.NOTHING.write(response);
            return;
        }
        boolean human =
                request.getMethod().equals("GET")
                        && request.getHeader("Sec-Purpose") == null
                        && Agents.isPerson(request.getHeader("User-Agent"));
        String visitor = human ? visitors.known(front, book.fronts(), request, response) : null;
        send(response, front.target(wanted, request.getQueryString()));
        clicks.take(
                new Opening(
                        front.shop(),
                        Code.keyOf(wanted.code()),
                        visitor == null ? null : sharing.visitorKey(visitor),
                        human,
                        clock.instant()));
    }

    private static void send(HttpServletResponse response, String target) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", target);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentLength(0);
    }
}
