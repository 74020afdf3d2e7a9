package goodword.api;

import goodword.access.Scope;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.Inbox;
import goodword.connector.inbox.InboxMessage;
import goodword.connector.inbox.MessageFilter;
import goodword.connector.inbox.MessageId;
import goodword.connector.inbox.MessageState;
import goodword.connector.inbox.Retry;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What stores sent, and what came of it; never what stands in it. Thread-safe.
@RestController
@RequestMapping("/v1/store-messages")
public final class StoreMessagesResource {
    private static final byte[] NO_BODY = {};

    private final Answers answers;
    private final Inbox inbox;

    public StoreMessagesResource(Answers answers, Inbox inbox) {
        this.answers = answers;
        this.inbox = inbox;
    }

    /// @param code which rule refused it
    /// @param field where, as the store calls it
    /// @param why in a sentence; empty for what was done
    record MessageView(
            String id,
            String connectionId,
            String topic,
            String state,
            String code,
            String field,
            String why,
            int attempts,
            Instant receivedAt,
            @Nullable Instant settledAt) {
        static MessageView of(InboxMessage one) {
            return new MessageView(
                    one.id().toString(),
                    one.connection().toString(),
                    one.topic(),
                    one.state().word(),
                    one.verdict().code(),
                    one.verdict().field(),
                    one.verdict().why(),
                    one.attempts(),
                    one.receivedAt(),
                    one.settledAt());
        }
    }

    /// A page of messages, the newest first.
    @GetMapping
    @Needs(Scope.STORES_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        return Query.page(
                query,
                Set.of("state", "connectionId"),
                asked -> {
                    UUID connection = asked.id("connectionId");
                    MessageFilter filter =
                            new MessageFilter(
                                    asked.choice("state", EnumSet.allOf(MessageState.class)),
                                    connection == null ? null : new ConnectionId(connection));
                    return page(caller.shop(), filter, asked.paging());
                });
    }

    private PageView page(ShopId shop, MessageFilter filter, Paging paging) {
        return PageView.of(
                inbox.page(shop, filter, paging),
                paging,
                one -> new Place(one.receivedAt(), one.id().value()),
                MessageView::of);
    }

    /// Has a refused message worked again.
    @PostMapping("/{id}/retry")
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> retry(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(
                caller,
                NO_BODY,
                () -> {
                    Optional<MessageId> message = Id.of(id).map(MessageId::new);
                    return message.isEmpty() ? Problem.notFound() : retried(caller, message.get());
                });
    }

    private ResponseEntity<Object> retried(Caller caller, MessageId id) {
        Retry retry = inbox.retry(caller.shop(), id, caller.actor());
        return switch (retry) {
            case AGAIN ->
                    ResponseEntity.status(HttpStatus.ACCEPTED)
                            .body(MessageView.of(inbox.find(caller.shop(), id).orElseThrow()));
            case NO_SUCH_MESSAGE -> Problem.notFound();
            case NOT_REFUSED ->
                    Problem.conflict(
                            "not_refused", "Only a message that was refused can be tried again.");
            case BODY_GONE ->
                    Problem.conflict(
                            "body_gone",
                            "Its body is no longer kept. Have the store send it again.");
        };
    }
}
