package goodword.storefront;

import goodword.brand.Brands;
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
    private static final String UNKNOWN = "This link does not work";

    private final Tickets tickets;
    private final Objections objections;
    private final Shops shops;
    private final Brands brands;
    private final InstantSource clock;

    public UnsubscribePages(
            Tickets tickets,
            Objections objections,
            Shops shops,
            Brands brands,
            InstantSource clock) {
        this.tickets = tickets;
        this.objections = objections;
        this.shops = shops;
        this.brands = brands;
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
                .map(
                        shop ->
                                Letters.page(
                                        Frame.of(brands, shop, title(shop, stopped), ""),
                                        "unsubscribe",
                                        Map.of(
                                                "path",
                                                "/unsubscribe/" + token,
                                                "stopped",
                                                stopped)))
                .orElseGet(this::unknown);
    }

    private ResponseEntity<byte[]> unknown() {
        return Letters.note(
                404,
                Frame.nameless(UNKNOWN),
                Note.of(
                        UNKNOWN,
                        "Perhaps a part of it was lost on the way. Open it once more from the"
                                + " mail, or answer that mail."));
    }

    private static String title(Shop shop, boolean stopped) {
        return stopped ? "You get no more of these mails" : "Mails from " + shop.name();
    }
}
