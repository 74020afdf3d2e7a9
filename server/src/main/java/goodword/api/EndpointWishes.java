package goodword.api;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.generic.EndpointJson;
import goodword.connector.generic.EndpointJson.Wanted;
import goodword.platform.outbound.Refusal;
import goodword.webhook.EndpointWish;
import goodword.webhook.EventType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// Reads what a caller wants of an endpoint, and says what is wrong with it.
final class EndpointWishes {
    private EndpointWishes() {}

    /// Answers with what `work` makes of the wish, or with why it is none.
    static ResponseEntity<Object> wished(
            byte[] body, Function<EndpointWish, ResponseEntity<Object>> work) {
        return switch (EndpointJson.read(body)) {
            case Reading.Refused<Wanted> refused -> Problem.of(refused);
            case Reading.Read<Wanted>(Wanted wanted) -> {
                Set<EventType> events = EnumSet.noneOf(EventType.class);
                for (Field word : wanted.events()) {
                    Optional<EventType> event =
                            EventType.of(String.valueOf(word.text())).filter(EventType::isChosen);
                    if (event.isEmpty()) {
                        yield unknownEvent(word);
                    }
                    events.add(event.get());
                }
                yield work.apply(
                        new EndpointWish(
                                wanted.url(),
                                wanted.description(),
                                events,
                                wanted.includeAddresses()));
            }
        };
    }

    private static ResponseEntity<Object> unknownEvent(Field word) {
        String known =
                String.join(", ", EventType.choices().stream().map(EventType::word).toList());
        return Problem.of(
                new Reading.Refused<>(word.path(), "not_a_choice", "must be one of " + known));
    }

    /// Nobody is called at the address that was wished for.
    static ResponseEntity<Object> notCalled(Refusal refusal) {
        return Problem.of(
                new Reading.Refused<>(
                        "url",
                        refusal.name().toLowerCase(Locale.ROOT),
                        "is not called. " + refusal.words()));
    }
}
