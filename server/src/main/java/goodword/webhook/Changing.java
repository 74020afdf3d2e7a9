package goodword.webhook;

import goodword.platform.outbound.Refusal;

/// What came of the wish to change an endpoint.
public sealed interface Changing {
    /// It is so now.
    record Changed(Endpoint endpoint) implements Changing {}

    /// Nobody is called at this address.
    record BadAddress(Refusal refusal) implements Changing {}

    /// There is none of this id.
    record NoSuchEndpoint() implements Changing {}
}
