package goodword.admin;

import goodword.access.Permission;
import goodword.webhook.Deliveries;
import goodword.webhook.DeliveryId;
import goodword.webhook.EndpointId;
import goodword.webhook.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The buttons of a webhook's page: stop, go on, try, tell again, forget. Thread-safe.
@RestController
public final class WebhookDeeds {
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Html html;

    public WebhookDeeds(DeskRooms rooms, Endpoints endpoints, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.html = new Html(rooms);
    }

    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}/pause")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE)
    ResponseEntity<byte[]> pause(HttpServletRequest request, @PathVariable("endpoint") String id) {
        return done(
                request,
                id,
                (desk, one) -> {
                    endpoints.pause(desk.shop(), one, desk.actor());
                    return "webhook-paused";
                });
    }

    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}/resume")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE)
    ResponseEntity<byte[]> resume(HttpServletRequest request, @PathVariable("endpoint") String id) {
        return done(
                request,
                id,
                (desk, one) -> {
                    endpoints.resume(desk.shop(), one, desk.actor());
                    return "webhook-resumed";
                });
    }

    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}/test")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE)
    ResponseEntity<byte[]> test(HttpServletRequest request, @PathVariable("endpoint") String id) {
        return done(
                request,
                id,
                (desk, one) ->
                        endpoints.test(desk.shop(), one, desk.actor()).isPresent()
                                ? "webhook-tested"
                                : "webhook-not-active");
    }

    /// All that has failed and is still kept.
    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}/replay")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE)
    ResponseEntity<byte[]> replay(HttpServletRequest request, @PathVariable("endpoint") String id) {
        return done(
                request,
                id,
                (desk, one) -> {
                    deliveries.replayFailed(desk.shop(), one, Instant.EPOCH, desk.actor());
                    return "webhook-replayed";
                });
    }

    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}/deliveries/{delivery}/replay")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE)
    ResponseEntity<byte[]> replayOne(
            HttpServletRequest request,
            @PathVariable("endpoint") String id,
            @PathVariable("delivery") String delivery) {
        Desk desk = Desk.of(request);
        return done(
                request,
                id,
                known(request, id)
                        .flatMap(
                                one ->
                                        Ids.of(delivery)
                                                .map(DeliveryId::new)
                                                .flatMap(
                                                        which ->
                                                                deliveries.replay(
                                                                        desk.shop(),
                                                                        which,
                                                                        desk.actor()))
                                                .map(again -> "webhook-replayed")));
    }

    @PostMapping("/admin/shops/{shop}/webhooks/{endpoint}/remove")
    @Admits(value = Audience.STAFF, needs = Permission.WEBHOOKS_MANAGE, recently = true)
    ResponseEntity<byte[]> remove(HttpServletRequest request, @PathVariable("endpoint") String id) {
        Desk desk = Desk.of(request);
        boolean removed =
                Ids.of(id)
                        .map(EndpointId::new)
                        .filter(one -> endpoints.remove(desk.shop(), one, desk.actor()))
                        .isPresent();
        return removed
                ? Html.to(WebhookPages.base(desk.shop()) + "?done=webhook-removed")
                : missing(request);
    }

    private Optional<EndpointId> known(HttpServletRequest request, String id) {
        return Ids.of(id)
                .map(EndpointId::new)
                .filter(one -> endpoints.find(Desk.of(request).shop(), one).isPresent());
    }

    /// @param deed what is done with the endpoint, and the notice of it
    private ResponseEntity<byte[]> done(
            HttpServletRequest request, String id, BiFunction<Desk, EndpointId, String> deed) {
        return done(request, id, known(request, id).map(one -> deed.apply(Desk.of(request), one)));
    }

    private ResponseEntity<byte[]> done(
            HttpServletRequest request, String id, Optional<String> notice) {
        return notice.map(
                        word ->
                                Html.to(
                                        WebhookPages.base(Desk.of(request).shop())
                                                + "/"
                                                + id
                                                + "?done="
                                                + word))
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such webhook", "error", Map.of("status", 404));
    }
}
