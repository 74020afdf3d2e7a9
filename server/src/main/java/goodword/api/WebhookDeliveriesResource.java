package goodword.api;

import goodword.access.Scope;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.webhook.Deliveries;
import goodword.webhook.DeliveryFilter;
import goodword.webhook.DeliveryId;
import goodword.webhook.DeliveryState;
import goodword.webhook.EndpointId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was told to endpoints, and what came of it; never what stood in it. Thread-safe.
@RestController
@RequestMapping("/v1/webhook-deliveries")
public final class WebhookDeliveriesResource {
    private static final byte[] NO_BODY = {};

    private final Answers answers;
    private final Deliveries deliveries;

    public WebhookDeliveriesResource(Answers answers, Deliveries deliveries) {
        this.answers = answers;
        this.deliveries = deliveries;
    }

    /// A page of deliveries, the newest first.
    @GetMapping
    @Needs(Scope.WEBHOOKS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        return Query.page(
                query,
                Set.of("state", "endpointId"),
                asked -> {
                    UUID endpoint = asked.id("endpointId");
                    DeliveryFilter filter =
                            new DeliveryFilter(
                                    endpoint == null ? null : new EndpointId(endpoint),
                                    asked.choice("state", EnumSet.allOf(DeliveryState.class)));
                    return page(caller.shop(), filter, asked.paging());
                });
    }

    private PageView page(ShopId shop, DeliveryFilter filter, Paging paging) {
        return PageView.of(
                deliveries.page(shop, filter, paging),
                paging,
                one -> new Place(one.heardAt(), one.id().value()),
                DeliveryView::of);
    }

    @GetMapping("/{id}")
    @Needs(Scope.WEBHOOKS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return Id.of(id)
                .map(DeliveryId::new)
                .flatMap(one -> deliveries.find(caller.shop(), one))
                .<ResponseEntity<Object>>map(
                        one ->
                                ResponseEntity.ok(
                                        new DeliveryView.WithTries(
                                                DeliveryView.of(one),
                                                deliveries.attempts(caller.shop(), one.id()))))
                .orElseGet(Problem::notFound);
    }

    /// Has one sent once more, under the same id.
    @PostMapping("/{id}/replay")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> replay(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(
                caller,
                NO_BODY,
                () ->
                        Id.of(id)
                                .map(DeliveryId::new)
                                .flatMap(
                                        one ->
                                                deliveries.replay(
                                                        caller.shop(), one, caller.actor()))
                                .<ResponseEntity<Object>>map(
                                        one ->
                                                ResponseEntity.status(HttpStatus.ACCEPTED)
                                                        .body(DeliveryView.of(one)))
                                .orElseGet(Problem::notFound));
    }
}
