package goodword.api;

import goodword.access.Scope;
import goodword.connector.calls.StorePulls;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.Connections;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A connected store's own history, read from it in the background. How far it is stands under
/// `/v1/imports`. Thread-safe.
@RestController
@RequestMapping("/v1/store-connections/{id}/import")
public final class StoreImportsResource {
    private static final byte[] NO_BODY = {};

    private final Answers answers;
    private final Connections connections;
    private final StorePulls pulls;

    public StoreImportsResource(Answers answers, Connections connections, StorePulls pulls) {
        this.answers = answers;
        this.connections = connections;
        this.pulls = pulls;
    }

    /// Begins, or goes on with what was stopped.
    @PostMapping
    @Needs(Scope.IMPORTS_WRITE)
    ResponseEntity<Object> begin(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(caller, NO_BODY, () -> begun(caller, id));
    }

    private ResponseEntity<Object> begun(Caller caller, String id) {
        return Id.of(id)
                .map(ConnectionId::new)
                .filter(one -> connections.find(caller.shop(), one).isPresent())
                .map(one -> begun(caller, one))
                .orElseGet(Problem::notFound);
    }

    private ResponseEntity<Object> begun(Caller caller, ConnectionId connection) {
        return pulls.begin(caller.shop(), connection)
                .<ResponseEntity<Object>>map(
                        begun ->
                                ResponseEntity.status(HttpStatus.ACCEPTED)
                                        .body(ImportsResource.ImportView.of(begun)))
                .orElseGet(
                        () ->
                                Problem.conflict(
                                        "store_not_asked",
                                        "There are no keys to this store. Hand them in first."));
    }
}
