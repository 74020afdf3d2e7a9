package goodword.admin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import goodword.access.Membership;
import goodword.access.Permission;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/// Renders the desk's templates, which escape by where a value stands. Thread-safe.
final class Html {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final DeskRooms rooms;

    Html(DeskRooms rooms) {
        this.rooms = rooms;
    }

    ResponseEntity<byte[]> page(
            HttpServletRequest request, String title, String template, Map<String, ?> params) {
        return page(request, 200, title, template, params);
    }

    ResponseEntity<byte[]> page(
            HttpServletRequest request,
            int status,
            String title,
            String template,
            Map<String, ?> params) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(render(request, title, template, params));
    }

    /// After a form was sent: the browser asks for the next page anew, so reloading repeats
    /// nothing.
    static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, path).build();
    }

    /// Answers in place of a page; always false.
    boolean refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        String title = status == 404 ? "There is no such page" : "Your role does not allow this";
        byte[] body = render(request, title, "error", Map.of("status", status));
        response.setStatus(status);
        response.setContentType(HTML.toString());
        response.getOutputStream().write(body);
        return false;
    }

    byte[] render(
            HttpServletRequest request, String title, String template, Map<String, ?> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("frame", frame(request, title));
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render("admin/" + template + ".jte", all, output);
        return output.toByteArray();
    }

    private Frame frame(HttpServletRequest request, String title) {
        Optional<Desk> desk =
                Desk.maybe(request).filter(one -> one.visitor().visit().stage() == Stage.IN);
        Membership here = desk.map(Html::shownShop).orElse(null);
        String path = request.getRequestURI();
        List<Membership> memberships =
                desk.map(one -> one.visitor().memberships()).orElse(List.of());
        Map<ShopId, Shop> known = rooms.shopsOf(memberships);
        List<Frame.Place> shops =
                memberships.stream()
                        .map(
                                one ->
                                        new Frame.Place(
                                                DeskRooms.nameOf(known.get(one.shop())),
                                                "",
                                                "/admin/shops/" + one.shop(),
                                                here != null && one.shop().equals(here.shop())))
                        .toList();
        return new Frame(
                title,
                csrf(request),
                desk.map(one -> one.member().name()).orElse(""),
                here == null ? "" : DeskRooms.nameOf(known.get(here.shop())),
                Places.base(here),
                Places.of(here, path),
                shops,
                here == null ? Notation.USUAL : DeskRooms.notationOf(known.get(here.shop())),
                here == null ? null : strip(here, path),
                Notices.text(request.getParameter("done")));
    }

    private Frame.@Nullable Strip strip(Membership here, String path) {
        Demo demo = rooms.demo();
        return demo == null || !demo.shop().equals(here.shop())
                ? null
                : new Frame.Strip(
                        demo.now(),
                        here.role().may(Permission.PROGRAMS_WRITE),
                        demo.shopAddress(),
                        path);
    }

    /// On pages without a shop, the first one's pages are offered.
    private static @Nullable Membership shownShop(Desk desk) {
        Membership here = desk.membership();
        return here != null ? here : desk.visitor().memberships().stream().findFirst().orElse(null);
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }
}
