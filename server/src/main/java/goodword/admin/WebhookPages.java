package goodword.admin;

import goodword.access.Permission;
import goodword.platform.database.Place;
import goodword.platform.outbound.Refusal;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import goodword.webhook.Changing;
import goodword.webhook.Deliveries;
import goodword.webhook.Delivery;
import goodword.webhook.DeliveryFilter;
import goodword.webhook.Endpoint;
import goodword.webhook.EndpointId;
import goodword.webhook.EndpointWish;
import goodword.webhook.Endpoints;
import goodword.webhook.EventType;
import goodword.webhook.Load;
import goodword.webhook.Making;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is told what happens in the shop, and what came of it. A new secret is shown once.
/// Thread-safe.
@RestController
public final class WebhookPages {
    private static final int PAGE = 25;

    private final DeskRooms rooms;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Html html;

    public WebhookPages(DeskRooms rooms, Endpoints endpoints, Deliveries deliveries) {
        this.rooms = rooms;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/shops/{shop}/webhooks")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return list(request, 200, new WebhookForm(null, Form.EMPTY, Set.of()));
    }

    @PostMapping("/admin/shops/{shop}/webhooks")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE, recently = true)
    ResponseEntity<byte[]> make(
            HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        Desk desk = Desk.of(request);
        WebhookForm read = WebhookForm.read(typed);
        EndpointWish wish = read.wish();
        if (wish == null) {
            return list(request, 422, read);
        }
        return switch (endpoints.make(desk.shop(), wish, desk.actor())) {
            case Making.BadAddress(Refusal refusal) ->
                    list(request, 422, read.refused("url", refusal.words()));
            case Making.TooMany(int most) ->
                    list(
                            request,
                            422,
                            read.refused("url", "A shop has at most " + most + " of them."));
            case Making.Made(Endpoint endpoint, String secret) -> secret(request, endpoint, secret);
        };
    }

    @GetMapping("/admin/shops/{shop}/webhooks/{endpoint}")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE)
    ResponseEntity<byte[]> show(
            HttpServletRequest request,
            @PathVariable("endpoint") String id,
            @RequestParam(name = "after", defaultValue = "") String after) {
        return endpointOf(request, id)
                .map(one -> show(request, one, 200, WebhookForm.of(one.wish()), after))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE, recently = true)
    ResponseEntity<byte[]> change(
            HttpServletRequest request,
            @PathVariable("endpoint") String id,
            @RequestParam MultiValueMap<String, String> typed) {
        Optional<Endpoint> endpoint = endpointOf(request, id);
        if (endpoint.isEmpty()) {
            return missing(request);
        }
        Desk desk = Desk.of(request);
        EndpointId of = endpoint.get().id();
        WebhookForm read = WebhookForm.read(typed);
        EndpointWish wish = read.wish();
        if (wish == null) {
            return show(request, endpoint.get(), 422, read, "");
        }
        return switch (endpoints.change(desk.shop(), of, wish, desk.actor())) {
            case Changing.BadAddress(Refusal refusal) ->
                    show(request, endpoint.get(), 422, read.refused("url", refusal.words()), "");
            case Changing.NoSuchEndpoint _ -> missing(request);
            case Changing.Changed _ -> Html.to(base(desk.shop()) + "/" + of + "?done=webhook");
        };
    }

    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}/rotate")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE, recently = true)
    ResponseEntity<byte[]> rotate(HttpServletRequest request, @PathVariable("endpoint") String id) {
        Desk desk = Desk.of(request);
        return Ids.of(id)
                .map(EndpointId::new)
                .flatMap(one -> endpoints.rotate(desk.shop(), one, desk.actor()))
                .map(rotated -> secret(request, rotated.endpoint(), rotated.secret()))
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> secret(
            HttpServletRequest request, Endpoint endpoint, String secret) {
        return html.page(
                request,
                "The secret of the webhook",
                "webhook-secret",
                Map.of(
                        "secret",
                        secret,
                        "again",
                        endpoint.previousUntil() != null,
                        "path",
                        base(Desk.of(request).shop()) + "/" + endpoint.id()));
    }

    private ResponseEntity<byte[]> list(HttpServletRequest request, int status, WebhookForm form) {
        ShopId shop = Desk.of(request).shop();
        Notation notation = rooms.notationOf(Desk.of(request).here());
        Map<EndpointId, Load> loads = deliveries.loads(shop);
        List<WebhookRow> rows =
                endpoints.list(shop).stream()
                        .map(
                                one ->
                                        WebhookRow.of(
                                                one,
                                                loads.getOrDefault(one.id(), Load.NONE),
                                                notation))
                        .toList();
        return html.page(
                request,
                status,
                "Webhooks",
                "webhooks",
                Map.of(
                        "base", base(shop),
                        "rows", rows,
                        "form", form.form(),
                        "chosen", form.chosen(),
                        "events", EventType.choices()));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request,
            Endpoint endpoint,
            int status,
            WebhookForm form,
            String after) {
        ShopId shop = Desk.of(request).shop();
        Notation notation = rooms.notationOf(Desk.of(request).here());
        Map<EndpointId, Load> loads = deliveries.loads(shop);
        Sheet<Delivery> sheet =
                Sheet.of(
                        deliveries.page(
                                shop,
                                new DeliveryFilter(endpoint.id(), null),
                                Sheet.paging(after, PAGE)),
                        PAGE,
                        one -> new Place(one.heardAt(), one.id().value()));
        return html.page(
                request,
                status,
                "Webhook",
                "webhook",
                Map.of(
                        "base",
                        base(shop),
                        "row",
                        WebhookRow.of(
                                endpoint, loads.getOrDefault(endpoint.id(), Load.NONE), notation),
                        "active",
                        endpoint.state() == Endpoint.State.ACTIVE,
                        "deliveries",
                        sheet.rows().stream().map(one -> row(shop, one, notation)).toList(),
                        "next",
                        sheet.next(),
                        "form",
                        form.form(),
                        "chosen",
                        form.chosen(),
                        "events",
                        EventType.choices()));
    }

    private DeliveryRow row(ShopId shop, Delivery one, Notation notation) {
        return DeliveryRow.of(one, deliveries.attempts(shop, one.id()), notation);
    }

    private Optional<Endpoint> endpointOf(HttpServletRequest request, String id) {
        return Ids.of(id)
                .map(EndpointId::new)
                .flatMap(one -> endpoints.find(Desk.of(request).shop(), one));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such webhook", "error", Map.of("status", 404));
    }

    static String base(ShopId shop) {
        return "/admin/shops/" + shop + "/webhooks";
    }
}
