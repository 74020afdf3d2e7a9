package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.DisputeJson;
import goodword.connector.generic.OrderJson;
import goodword.connector.generic.RefundJson;
import goodword.conversion.AdjustmentJourney;
import goodword.conversion.OrderJourney;
import goodword.conversion.OrderOutcome;
import goodword.conversion.Story;
import goodword.conversion.Storyteller;
import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.Recorded;
import goodword.order.Refund;
import goodword.platform.tenancy.ShopId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Orders, and what is told of them later. An answer to a `POST` means that it is kept.
/// Thread-safe.
@RestController
@RequestMapping("/v1/orders")
public final class OrdersResource {
    private final Answers answers;
    private final OrderJson orderJson;
    private final OrderJourney orders;
    private final AdjustmentJourney adjustments;
    private final Storyteller storyteller;

    public OrdersResource(
            Answers answers,
            OrderJson orderJson,
            OrderJourney orders,
            AdjustmentJourney adjustments,
            Storyteller storyteller) {
        this.answers = answers;
        this.orderJson = orderJson;
        this.orders = orders;
        this.adjustments = adjustments;
        this.storyteller = storyteller;
    }

    /// Takes an order as it is now and answers with its credit, verdict and rewards: 201 when it
    /// was not known before, 200 when it was.
    @PostMapping
    @Needs(Scope.ORDERS_WRITE)
    ResponseEntity<Object> take(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> taken(caller, body));
    }

    private ResponseEntity<Object> taken(Caller caller, byte[] body) {
        return switch (orderJson.read(body)) {
            case Reading.Refused<OrderSnapshot> refused -> Problem.of(refused);
            case Reading.Read<OrderSnapshot>(OrderSnapshot snapshot) -> {
                OrderOutcome outcome = orders.take(caller.shop(), snapshot);
                Story begun = outcome.story();
                yield begun == null
                        ? story(caller.shop(), snapshot.externalId(), statusOf(outcome))
                        : ResponseEntity.status(statusOf(outcome)).body(StoryView.of(begun));
            }
        };
    }

    private static HttpStatus statusOf(OrderOutcome outcome) {
        return outcome.changes().isEmpty() ? HttpStatus.OK : HttpStatus.CREATED;
    }

    @GetMapping("/{externalId}")
    @Needs(Scope.ORDERS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String externalId) {
        return story(caller.shop(), externalId, HttpStatus.OK);
    }

    @PostMapping("/{externalId}/refunds")
    @Needs(Scope.ORDERS_WRITE)
    ResponseEntity<Object> refund(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String externalId,
            @RequestBody byte[] body) {
        return answers.once(caller, body, () -> refunded(caller, externalId, body));
    }

    private ResponseEntity<Object> refunded(Caller caller, String externalId, byte[] body) {
        return switch (RefundJson.read(body)) {
            case Reading.Refused<Refund> refused -> Problem.of(refused);
            case Reading.Read<Refund>(Refund refund) ->
                    adjusted(
                            caller.shop(),
                            externalId,
                            adjustments.refund(caller.shop(), externalId, refund));
        };
    }

    @PostMapping("/{externalId}/disputes")
    @Needs(Scope.ORDERS_WRITE)
    ResponseEntity<Object> dispute(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String externalId,
            @RequestBody byte[] body) {
        return answers.once(caller, body, () -> disputed(caller, externalId, body));
    }

    private ResponseEntity<Object> disputed(Caller caller, String externalId, byte[] body) {
        return switch (DisputeJson.read(body)) {
            case Reading.Refused<Dispute> refused -> Problem.of(refused);
            case Reading.Read<Dispute>(Dispute dispute) ->
                    adjusted(
                            caller.shop(),
                            externalId,
                            adjustments.dispute(caller.shop(), externalId, dispute));
        };
    }

    /// Kept in any case; the order itself may still be on its way.
    private ResponseEntity<Object> adjusted(ShopId shop, String externalId, Recorded recorded) {
        return recorded.facts() == null
                ? ResponseEntity.status(HttpStatus.ACCEPTED).build()
                : story(shop, externalId, HttpStatus.OK);
    }

    private ResponseEntity<Object> story(ShopId shop, String externalId, HttpStatus status) {
        return storyteller
                .ofOrder(shop, externalId)
                .<ResponseEntity<Object>>map(
                        story -> ResponseEntity.status(status).body(StoryView.of(story)))
                .orElseGet(Problem::notFound);
    }
}
