package goodword.storefront;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import goodword.consent.Objection;
import goodword.consent.Objections;
import goodword.consent.Ticket;
import goodword.consent.Tickets;
import goodword.consent.Way;
import goodword.shop.Shop;
import goodword.shop.Shops;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The way out of a shop's mails. Opening the page changes nothing, because scanners open every
/// link; a press does, and so does a mail program by itself (RFC 8058). Both can be repeated and
/// taken back. Thread-safe.
@RestController
public final class UnsubscribePages {
    private static final String ONE_CLICK = "List-Unsubscribe";
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final Tickets tickets;
    private final Objections objections;
    private final Shops shops;
    private final InstantSource clock;

    public UnsubscribePages(
            Tickets tickets, Objections objections, Shops shops, InstantSource clock) {
        this.tickets = tickets;
        this.objections = objections;
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<byte[]> ask(@PathVariable("token") String token) {
        return tickets.read(token).map(ticket -> page(ticket, token)).orElseGet(this::unknown);
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<byte[]> stop(@PathVariable("token") String token, HttpServletRequest request) {
        boolean byProgram = "One-Click".equals(request.getParameter(ONE_CLICK));
        Way way = byProgram ? Way.ONE_CLICK : Way.LINK;
        return tickets.read(token)
                .filter(ticket -> shops.find(ticket.shop()).isPresent())
                .map(
                        ticket -> {
                            objections.object(
                                    ticket.shop(), objection(ticket, way), clock.instant());
                            return page(ticket, token);
                        })
                .orElseGet(this::unknown);
    }

    @PostMapping("/unsubscribe/{token}/back")
    ResponseEntity<byte[]> takeBack(@PathVariable("token") String token) {
        return tickets.read(token)
                .filter(ticket -> shops.find(ticket.shop()).isPresent())
                .map(
                        ticket -> {
                            objections.takeBack(
                                    ticket.shop(), objection(ticket, Way.LINK), clock.instant());
                            return page(ticket, token);
                        })
                .orElseGet(this::unknown);
    }

    private static Objection objection(Ticket ticket, Way way) {
        return new Objection(ticket.address(), ticket.topic(), way);
    }

    private ResponseEntity<byte[]> page(Ticket ticket, String token) {
        boolean stopped = objections.stands(ticket.shop(), ticket.address(), ticket.topic());
        return shops.find(ticket.shop())
                .map(Shop::name)
                .map(
                        name ->
                                rendered(
                                        200,
                                        "unsubscribe",
                                        Map.of(
                                                "shop",
                                                name,
                                                "path",
                                                "/unsubscribe/" + token,
                                                "stopped",
                                                stopped)))
                .orElseGet(this::unknown);
    }

    private ResponseEntity<byte[]> unknown() {
        return rendered(404, "unknown", Map.of());
    }

    private static ResponseEntity<byte[]> rendered(
            int status, String template, Map<String, Object> params) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render("storefront/" + template + ".jte", params, output);
        return ResponseEntity.status(status).contentType(HTML).body(output.toByteArray());
    }
}
