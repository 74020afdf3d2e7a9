package goodword.api;

import goodword.webhook.Endpoint;
import goodword.webhook.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An endpoint as the API shows it.
///
/// @param events none for all
record EndpointView(
        String id,
        String url,
        String description,
        List<String> events,
        boolean includeAddresses,
        String state,
        String reason,
        Instant since,
        Instant createdAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant previousUntil,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant failingSince) {
    static EndpointView of(Endpoint one) {
        return new EndpointView(
                one.id().toString(),
                one.wish().url(),
                one.wish().description(),
                one.wish().events().stream().map(EventType::word).toList(),
                one.wish().withAddresses(),
                one.state().word(),
                one.reason(),
                one.since(),
                one.createdAt(),
                one.rotatedAt(),
                one.previousUntil(),
                one.lastSuccessAt(),
                one.failingSince());
    }

    /// With a secret that is shown only here.
    record WithSecret(EndpointView endpoint, String secret) {}
}
