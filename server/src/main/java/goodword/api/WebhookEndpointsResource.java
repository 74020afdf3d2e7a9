package goodword.api;

import goodword.access.Scope;
import goodword.platform.outbound.Refusal;
import goodword.webhook.Changing;
import goodword.webhook.Endpoint;
import goodword.webhook.EndpointId;
import goodword.webhook.EndpointWish;
import goodword.webhook.Endpoints;
import goodword.webhook.Making;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The receivers of a shop's events. A secret is shown in the answer to what made it, and never
/// again. Thread-safe.
@RestController
@RequestMapping("/v1/webhook-endpoints")
public final class WebhookEndpointsResource {
    private static final byte[] NO_BODY = {};

    private final Answers answers;
    private final Endpoints endpoints;

    public WebhookEndpointsResource(Answers answers, Endpoints endpoints) {
        this.answers = answers;
        this.endpoints = endpoints;
    }

    @GetMapping
    @Needs(Scope.WEBHOOKS_READ)
    ResponseEntity<Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return ResponseEntity.ok(
                new PageView(
                        endpoints.list(caller.shop()).stream().map(EndpointView::of).toList(),
                        null));
    }

    @GetMapping("/{id}")
    @Needs(Scope.WEBHOOKS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return view(caller, id);
    }

    @PostMapping
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> make(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(
                caller, body, () -> EndpointWishes.wished(body, wish -> made(caller, wish)));
    }

    private ResponseEntity<Object> made(Caller caller, EndpointWish wish) {
        return switch (endpoints.make(caller.shop(), wish, caller.actor())) {
            case Making.BadAddress(Refusal refusal) -> EndpointWishes.notCalled(refusal);
            case Making.TooMany(int most) ->
                    Problem.conflict(
                            "too_many_endpoints", "A shop has at most " + most + " endpoints.");
            case Making.Made(Endpoint endpoint, String secret) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(new EndpointView.WithSecret(EndpointView.of(endpoint), secret));
        };
    }

    /// Puts another wish in place of the one before.
    @PutMapping("/{id}")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> change(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestBody byte[] body) {
        return answers.once(
                caller,
                body,
                () ->
                        idOf(id).map(
                                        one ->
                                                EndpointWishes.wished(
                                                        body, wish -> changed(caller, one, wish)))
                                .orElseGet(Problem::notFound));
    }

    private ResponseEntity<Object> changed(Caller caller, EndpointId id, EndpointWish wish) {
        return switch (endpoints.change(caller.shop(), id, wish, caller.actor())) {
            case Changing.BadAddress(Refusal refusal) -> EndpointWishes.notCalled(refusal);
            case Changing.NoSuchEndpoint _ -> Problem.notFound();
            case Changing.Changed(Endpoint endpoint) ->
                    ResponseEntity.ok(EndpointView.of(endpoint));
        };
    }

    /// Makes another secret; for a day the one before signs as well.
    @PostMapping("/{id}/rotate")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> rotate(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(
                caller,
                NO_BODY,
                () ->
                        idOf(id).flatMap(
                                        one -> endpoints.rotate(caller.shop(), one, caller.actor()))
                                .<ResponseEntity<Object>>map(
                                        one ->
                                                ResponseEntity.ok(
                                                        new EndpointView.WithSecret(
                                                                EndpointView.of(one.endpoint()),
                                                                one.secret())))
                                .orElseGet(Problem::notFound));
    }

    /// Forgets it with all that was told to it.
    @DeleteMapping("/{id}")
    @Needs(Scope.WEBHOOKS_WRITE)
    ResponseEntity<Object> remove(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(
                caller,
                NO_BODY,
                () ->
                        idOf(id).filter(one -> endpoints.remove(caller.shop(), one, caller.actor()))
                                .<ResponseEntity<Object>>map(
                                        one -> ResponseEntity.noContent().build())
                                .orElseGet(Problem::notFound));
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
