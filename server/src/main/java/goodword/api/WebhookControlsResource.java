package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.EndpointJson;
import goodword.webhook.Deliveries;
import goodword.webhook.EndpointId;
import goodword.webhook.Endpoints;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Stops an endpoint, lets it go on, tries it, and has it told again what failed. Thread-safe.
@RestController
@RequestMapping("/v1/webhook-endpoints")
public final class WebhookControlsResource {
    private static final byte[] NO_BODY = {};

    private final Answers answers;
    private final Endpoints endpoints;
    private final Deliveries deliveries;

    public WebhookControlsResource(Answers answers, Endpoints endpoints, Deliveries deliveries) {
        this.answers = answers;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /// Lets what happens wait.
    @PostMapping("/{id}/pause")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> pause(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return moved(caller, id, one -> endpoints.pause(caller.shop(), one, caller.actor()));
    }

    /// Sends what waits, also to one that was switched off.
    @PostMapping("/{id}/resume")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> resume(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return moved(caller, id, one -> endpoints.resume(caller.shop(), one, caller.actor()));
    }

    /// Queues a message that says that it is a test.
    @PostMapping("/{id}/test")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> test(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(
                caller,
                NO_BODY,
                () ->
                        idOf(id).flatMap(one -> endpoints.test(caller.shop(), one, caller.actor()))
                                .<ResponseEntity<Object>>map(
                                        one ->
                                                ResponseEntity.status(HttpStatus.ACCEPTED)
                                                        .body(DeliveryView.of(one)))
                                .orElseGet(() -> notActive(caller, id)));
    }

    /// Has all that failed since some time sent once more.
    @PostMapping("/{id}/replay")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> replay(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestBody byte[] body) {
        return answers.once(
                caller,
                body,
                () ->
                        idOf(id).map(one -> replayed(caller, one, EndpointJson.since(body)))
                                .orElseGet(Problem::notFound));
    }

    private ResponseEntity<Object> replayed(
            Caller caller, EndpointId id, Reading<Instant> reading) {
        return switch (reading) {
            case Reading.Refused<Instant> refused -> Problem.of(refused);
            case Reading.Read<Instant>(Instant since) ->
                    deliveries
                            .replayFailed(caller.shop(), id, since, caller.actor())
                            .<ResponseEntity<Object>>map(
                                    count ->
                                            ResponseEntity.status(HttpStatus.ACCEPTED)
                                                    .body(Map.of("replayed", count)))
                            .orElseGet(Problem::notFound);
        };
    }

    /// Paused twice is paused.
    private ResponseEntity<Object> moved(Caller caller, String id, Consumer<EndpointId> move) {
        return answers.once(
                caller,
                NO_BODY,
                () -> {
                    idOf(id).ifPresent(move);
                    return view(caller, id);
                });
    }

    private ResponseEntity<Object> notActive(Caller caller, String id) {
        return view(caller, id).getStatusCode().is2xxSuccessful()
                ? Problem.conflict("not_active", "This endpoint is not active. Resume it first.")
                : Problem.notFound();
    }

    private ResponseEntity<Object> view(Caller caller, String id) {
        return idOf(id).flatMap(one -> endpoints.find(caller.shop(), one))
                .<ResponseEntity<Object>>map(one -> ResponseEntity.ok(EndpointView.of(one)))
                .orElseGet(Problem::notFound);
    }

    private static Optional<EndpointId> idOf(String id) {
        return Id.of(id).map(EndpointId::new);
    }
}
